"""Has reports read by packages that know their formats; says what each found, and fails on the first fault."""

import csv
import json
import pathlib
import sys

import icalendar
import jsonschema


def calendars(files):
    for file in files:
        calendar = icalendar.Calendar.from_ical(file.read_bytes())
        events = calendar.walk("VEVENT")
        assert events, f"{file}: no event"
        for event in events:
            assert not event.errors, f"{file}: {event.errors}"
            for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
                assert name in event, f"{file}: an event without {name}"
        identities = [str(event["UID"]) for event in events]
        assert len(set(identities)) == len(identities), f"{file}: two events of one UID"
    print(f"{len(files)} calendars")


def documents(files):
    schema = json.loads(pathlib.Path("Assets/Schema/report.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for file in files:
        faults = [f"{file}: {fault.json_path} {fault.message}" for fault in validator.iter_errors(json.loads(file.read_text("utf-8")))]
        assert not faults, faults[0]
    print(f"{len(files)} JSON documents")


def rows(file):
    """The rows of a table, in the dialect that its first line tells."""
    text = file.read_bytes().decode("utf-8-sig")
    separator = ";" if ";" in text.split("\n", 1)[0] else ","
    return list(csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True))


def tables(files):
    for file in files:
        table = rows(file)
        assert {len(row) for row in table} == {len(table[0])}, f"{file}: rows of different lengths"
    print(f"{len(files)} tables")


def spreadsheets(originals, returned):
    """What a spreadsheet gives back of a table is what was in it: numbers are numbers, texts stay texts."""
    for file in originals:
        back = {plain(row) for row in rows(returned / file.name)}
        lost = [row for row in rows(file) if plain(row) not in back]
        assert not lost, f"{file}: {lost[0]}"
    print(f"{len(originals)} tables through a spreadsheet")


def plain(row):
    """A row without what is the spreadsheet's own: how its language writes numbers and truth values."""
    return tuple(number(cell) if cell and not any(map(str.isalpha, cell)) else cell.casefold() for cell in row)


def number(cell):
    """The value of a number, « 15 % » among them; a day stays a text."""
    text = cell.replace(",", ".")
    try:
        return float(text.rstrip("%\u00a0 ")) / (100 if "%" in text else 1)
    except ValueError:
        return cell


def main(arguments):
    if arguments[0] == "--tables":
        folder, returned = map(pathlib.Path, arguments[1:])
        spreadsheets(sorted(folder.glob("*.csv")), returned)
        return
    files = [file for folder in arguments for file in sorted(pathlib.Path(folder).iterdir())]
    calendars([file for file in files if file.suffix == ".ics"])
    documents([file for file in files if file.suffix == ".json"])
    tables([file for file in files if file.suffix in (".csv", ".codebook")])


main(sys.argv[1:])
