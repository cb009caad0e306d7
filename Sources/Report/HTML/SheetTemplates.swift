/// The templates of what is cut and handed out.
extension Templates {
    /// Pages to be cut: slips, cards.
    static let sheets = """
        <!DOCTYPE html>
        <html lang="{{lang}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{{title}}</title>
        <style>{{{style}}}</style>
        </head>
        <body class="{{kind}}">
        <main>
        <h1 class="hidden">{{title}}</h1>
        {{{body}}}
        </main>
        </body>
        </html>

        """

    static let pair = """
        {{text}}{{#other}} <span class="other" lang="{{otherLang}}">{{other}}</span>{{/other}}
        """

    static let slips = """
        <div class="sheet {{layout}}">
        {{#pieces}}
        <article class="piece slip">
        <header><h2>{{#heading}}{{> pair}}{{/heading}}</h2><p class="unsigned">{{#unsigned}}{{> pair}}{{/unsigned}}</p></header>
        {{#parts}}
        <div class="part">
        <p class="prompt">{{#prompt}}{{> pair}}{{/prompt}}</p>
        {{#hints}}<p class="hint">{{> pair}}</p>{{/hints}}
        {{#hasFacets}}<p class="facets">{{#facets}}<span class="facet">{{.}}</span> {{/facets}}</p>{{/hasFacets}}
        <ol class="boxes{{#hasFacets}} many{{/hasFacets}}">
        {{#boxes}}
        <li>{{#cells}}<span class="box"></span>{{/cells}}<span class="number">{{number}}</span><span class="label">{{#label}}{{> pair}}{{/label}}</span></li>
        {{/boxes}}
        </ol>
        {{#stem}}<p class="stem">{{> pair}}</p>{{/stem}}
        {{#ruled}}<div class="ruled"></div>{{/ruled}}
        </div>
        {{/parts}}
        <p class="legend">{{#legend}}{{> pair}}{{/legend}}</p>
        </article>
        {{/pieces}}
        </div>
        """

    static let cards = """
        <div class="sheet {{layout}}">
        {{#pieces}}
        <article class="piece card">
        {{#warning}}<p class="warning"><strong>{{warning}}</strong></p>{{/warning}}
        <h2 dir="auto">{{name}}</h2>
        <p class="hint">{{heading}}</p>
        {{#commitments}}
        <dl>
        <dt>{{whatLabel}}</dt><dd class="what" dir="auto">{{what}}</dd>
        <dt>{{whenLabel}}</dt><dd dir="auto">{{when}}</dd>
        <dt>{{proofLabel}}</dt><dd dir="auto">{{proof}}</dd>
        </dl>
        {{/commitments}}
        {{#next}}<p class="legend">{{next}}</p>{{/next}}
        </article>
        {{/pieces}}
        </div>
        """
}
