/// The styles of our HTML pages. Contrast of text is at least 7:1 in both schemes.
enum Stylesheet {
    static let common = """
        :root { --ink: #1c1b19; --soft: #4b4843; --paper: #fffdf9; --line: #cfc9bf; --accent: #0b5a6f; --tint: #f3efe6;
          color-scheme: light dark; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #f1ede6; --soft: #c9c3b8; --paper: #171614; --line: #4a4741; --accent: #7fd0e3; --tint: #24221f; } }
        @media print {
          :root { --ink: #000; --soft: #333; --paper: #fff; --line: #999; --accent: #0b4a5c; --tint: #f4f4f4; color-scheme: light; } }
        * { box-sizing: border-box; }
        html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; background: var(--paper); color: var(--ink);
          font-family: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "DejaVu Serif", serif; line-height: 1.5; }
        h1, h2, h3, h4, h5, h6 { font-family: system-ui, "Segoe UI", "DejaVu Sans", Arial, sans-serif; line-height: 1.2;
          break-after: avoid; text-wrap: balance; }
        .other { color: var(--soft); font-style: italic; font-weight: 400; }
        p, li, td, th { overflow-wrap: anywhere; }
        @page { size: A4; margin: 18mm 20mm 20mm; }

        """

    static let report = """
        .paper { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
        .skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
        a { color: var(--accent); }
        h1 { font-size: 2.1rem; margin: .5rem 0 .25rem; } h2 { font-size: 1.5rem; margin: 3rem 0 .75rem;
          padding-top: .75rem; border-top: 2px solid var(--ink); } h3 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
        h4, h5, h6 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; color: var(--soft); }
        .subtitle { list-style: none; margin: 0; padding: 0; color: var(--soft); }
        nav ul { list-style: none; margin: 1.5rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
        p { margin: .5rem 0; } ul { margin: .5rem 0; padding-left: 1.25rem; } li { margin: .3rem 0; }
        .quotes { list-style: none; padding-left: 0; } .quotes li { padding: .25rem 0 .25rem 1rem; border-left: 3px solid var(--line); }
        .question { break-after: avoid; break-inside: avoid; font-size: 1.1rem; font-weight: 600; margin-top: 1rem; } .question .other { font-size: 1rem; }
        .notice, .reason { display: block; background: var(--tint); border-left: 3px solid var(--accent); padding: .5rem .75rem; }
        .reason { margin-top: .35rem; }
        .banner { background: var(--ink); color: var(--paper); padding: .6rem 1rem; margin: 0 0 1rem; }
        .banner p { margin: 0; } .banner .other { color: inherit; }
        figure { margin: 1.25rem 0 1.5rem; break-inside: avoid; } figcaption { margin-bottom: .5rem; }
        .photo img { display: block; max-width: 100%; max-height: 22cm; height: auto; border: 1px solid var(--line); }
        .photo figcaption { margin: .4rem 0 0; color: var(--soft); }
        figcaption strong { font-family: system-ui, "Segoe UI", "DejaVu Sans", Arial, sans-serif; }
        svg { display: block; width: 100%; max-width: 27.5rem; height: auto;
          font-family: system-ui, "Segoe UI", "DejaVu Sans", Arial, sans-serif; }
        svg .accent[fill="currentColor"] { fill: var(--accent); } svg .accent[stroke="currentColor"] { stroke: var(--accent); }
        .twin { font-size: .875rem; color: var(--soft); margin: .6rem 0 0; } ul.twin { list-style: none; padding: 0; }
        ul.twin li { margin: 0; }
        table { width: 100%; border-collapse: collapse; margin: 1rem 0; } caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
        th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); }
        thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; overflow-wrap: break-word; hyphens: auto; } tr { break-inside: avoid; }
        tbody th { white-space: normal; overflow-wrap: break-word; }
        footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; }
        @media screen and (max-width: 34rem) {
          thead { position: absolute; left: -99rem; } table, caption, tbody, tr, th, td { display: block; }
          tbody tr { border-bottom: 2px solid var(--line); padding: .5rem 0; } tbody th { font-size: 1.1rem; }
          th, td { border: 0; padding: .15rem 0; } td::before { content: attr(data-column) "\u{A0}: "; color: var(--soft); }
          td:lang(en)::before { content: attr(data-column) ": "; } }
        @media print {
          html { font-size: 10.5pt; } .paper { max-width: none; padding: 0; } nav, .skip { display: none; }
          .question + p, p:has(+ ul) { break-after: avoid; }
          h1 { margin-top: 0; } h2 { margin-top: 2rem; } svg { max-width: 11cm; } a { color: inherit; text-decoration: none; }
          /* The warning of a simulated session stands on top of every page. */
          .paper { display: table; table-layout: fixed; width: 100%; } .banner { display: table-header-group; break-inside: avoid; }
          .banner { background: none; color: #000; } .banner .box { border: 1.5pt solid #000; padding: 2mm 3mm; margin: 0 0 6mm; }
          .flow { display: table-row-group; }
          @page { @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; } } }
        """

    /// The conducteur: closer than a report, to be read standing.
    static let script = """
        h2 { font-size: 1.2rem; margin: 1.25rem 0 .4rem; padding-top: .4rem; border-top-width: 1px; }
        li, p, ul { margin-top: .1rem; margin-bottom: .1rem; } .question { font-size: 1rem; margin: .4rem 0 0; color: var(--soft); }
        section.level2 { break-inside: avoid-page; }
        @media print { body { font-size: 10pt; line-height: 1.35; } h2 { margin-top: 1rem; } @page { margin: 14mm 18mm 16mm; } }

        """

    /// A4 pages in equal pieces with dotted lines where scissors go; always black on white.
    static let cuttings = """
        :root { --ink: #000; --soft: #333; --paper: #fff; --line: #777; color-scheme: light; }
        @page { size: A4; margin: 0; }
        .hidden { position: absolute; left: -99rem; }
        body { font-family: system-ui, "Segoe UI", "DejaVu Sans", Arial, sans-serif; font-size: 11pt; line-height: 1.3; }
        .sheet { display: grid; width: 210mm; height: 296mm; margin: 0 auto; break-after: page; overflow: hidden; }
        .sheet:last-child { break-after: auto; }
        .four { grid-template: repeat(2, 148mm) / repeat(2, 105mm); } .two { grid-template: 296mm / repeat(2, 105mm); }
        .halves { grid-template: repeat(2, 148mm) / 210mm; }
        .piece { padding: 10mm 9mm 8mm; display: flex; flex-direction: column; overflow: hidden; }
        .four .piece:nth-child(odd), .two .piece:nth-child(odd) { border-right: 1px dashed var(--line); }
        .four .piece:nth-child(-n+2), .halves .piece:first-child { border-bottom: 1px dashed var(--line); }
        .piece h2 { font-size: 13pt; margin: 0; } .piece p { margin: 0 0 1.5mm; }
        .piece .other { font-size: 85%; display: block; }
        .slip header { display: flex; justify-content: space-between; gap: 4mm; margin-bottom: 3mm; }
        .unsigned { border: 1px solid var(--ink); padding: .5mm 2mm; align-self: flex-start; white-space: nowrap; font-size: 9pt; }
        .prompt { font-weight: 600; } .prompt .other { font-weight: 400; } .hint { font-size: 9pt; color: var(--soft); }
        .boxes { list-style: none; margin: 2mm 0; padding: 0; }
        .boxes li { display: flex; align-items: center; gap: 2mm; margin: 0 0 1.6mm; }
        .box { flex: none; width: 9mm; height: 7mm; border: 1.2pt solid var(--ink); } 
        .facets { display: flex; gap: 2mm; font-size: 7pt !important; overflow-wrap: normal; margin: 1mm 0 -1mm !important; }
        .facet { flex: none; width: 17mm; text-align: center; overflow-wrap: normal; } .many .box { width: 17mm; }
        .number { flex: none; width: 5mm; text-align: right; color: var(--soft); }
        .ruled { height: 9mm; border-bottom: 1px solid var(--line); }
        .legend { margin-top: auto !important; font-size: 9pt; color: var(--soft); }
        .card h2 { font-size: 18pt; } .card dl { margin: 4mm 0 0; } .card dt { font-size: 8.5pt; color: var(--soft); }
        .card dd { margin: 0 0 2mm; font-size: 11pt; } .card .what { font-size: 13pt; font-weight: 600; }
        .warning { border: 1.2pt solid var(--ink); padding: 1mm 2mm; }
        @media screen { body { background: #ddd; } .sheet { background: #fff; margin: 1rem auto; } }

        """
}
