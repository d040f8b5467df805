#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""export_reader.py SANYA ROOT schema|package|excel: what readers of other people make of the exports.

Writes a tracker whose texts a spreadsheet would calculate, cut or turn into something else, exports
it, and compares what each reader finds with the JSON document. Ends with 77 where the reader is not
installed.
"""
import csv
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

KHMER = "ក្រសួងយុត្តិធម៌"
PAYLOADS = [
    "=1+1", "=HYPERLINK(\"https://a.example\",\"x\")", "+cmd|' /C calc'!A0", "-1", "-1+2", "@SUM(A1:A9)",
    "\t=1+1", "\r=1+1", "'=1+1", "'quoted'", "''twice", "=", "'", "1/2", "007", "1e5", "TRUE", "2024-06-30",
    "a;=1+1;b", "x, \"y\"\nz", "_x000D_ and _x0041_", "https://a.example/?q=1", "50%", KHMER,
    KHMER + " " + "long " * 8000 + "end.",
]
RISKY = "=+-@\t\r\n'"


def skip(reader, cases):
    print(f"SKIPPED: {reader} is not installed, so {cases} were not looked at")
    sys.exit(77)


def tracker(folder, root):
    with open(f"{root}/tests/stories/water/commitments.yaml", encoding="utf-8") as file:
        text = file.read()
    actions = "".join(
        f"      - {{id: p{i}, title: {json.dumps(p, ensure_ascii=False)}, text: "
        f"{json.dumps(p, ensure_ascii=False)}, kind: building}}\n" for i, p in enumerate(PAYLOADS))
    extra = ("  - id: payloads\n    title: Payloads\n    made_by: mow\n    made_on: 2019-03-01\n"
             "    source: speech\n    actions:\n" + actions)
    text = text.replace("pledges:\n", "pledges:\n" + extra, 1)
    os.makedirs(f"{folder}/rules")
    for name in ("house.yaml", "ladders.yaml"):
        shutil.copy(f"{root}/rules/{name}", f"{folder}/rules/{name}")
    with open(f"{folder}/commitments.yaml", "w", encoding="utf-8", newline="") as file:
        file.write(text)


def export(sanya, folder, *words):
    command = [sanya, "export", *words, "--as-of", "2024-06-30", "--tracker", folder]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, (command, done.stderr.decode())
    return done.stdout


def fail_if(faults):
    for fault in faults[:20]:
        print(fault)
    if faults:
        sys.exit(f"{len(faults)} faults")


def as_it_was(cell):
    return cell[1:] if cell[:1] == "'" and cell[1:2] and cell[1] in RISKY else cell


# ---- JSON by its schema ----------------------------------------------------------------------------


def schema(sanya, folder, root):
    try:
        import jsonschema
    except ImportError:
        skip("python3-jsonschema", "the JSON and NDJSON of one tracker")
    with open(f"{root}/docs/schema/export.schema.json", encoding="utf-8") as file:
        published = json.load(file)
    jsonschema.Draft7Validator.check_schema(published)
    document = json.loads(export(sanya, folder, "json", "--with-gaps"))
    faults = [str(f.message)[:300] for f in jsonschema.Draft7Validator(published).iter_errors(document)]
    line = dict(published["definitions"]["line"], definitions=published["definitions"])
    by_kind = {}
    for one in line["oneOf"]:
        by_kind[one["properties"]["kind"]["const"]] = jsonschema.Draft7Validator(
            dict(one, definitions=published["definitions"]))
    lines = export(sanya, folder, "ndjson", "--with-gaps").decode().splitlines()
    for each in lines:
        row = json.loads(each)
        assert each.startswith('{"kind":'), each[:80]
        faults += [str(f.message)[:300] for f in by_kind[row["kind"]].iter_errors(row)]
    rows = [json.loads(each)["row"] for each in lines[1:]]
    if rows != [row for table in tables_of(sanya, folder, "--with-gaps") for row in table]:
        faults.append("JSON and NDJSON have different rows")
    del document["tables"]["answers"][0]["answers"]
    if not list(jsonschema.Draft7Validator(published).iter_errors(document)):
        faults.append("the schema misses what is missing")
    fail_if(faults)
    print(f"{len(lines)} lines are as their schema says")


def tables_of(sanya, folder, *more):
    document = json.loads(export(sanya, folder, "json", *more))
    return document["tables"].values()


# ---- the data package ------------------------------------------------------------------------------


def typed(field, cell):
    """A cell as its field says, as JSON has it."""
    kind = field["type"]
    if kind == "list":
        return as_it_was(cell).split(field["delimiter"]) if cell else []
    if cell == "":
        return None
    if kind == "boolean":
        return {"true": True, "false": False}[cell]
    if kind == "integer":
        return int(cell)
    if kind == "number":
        return float(cell)
    if kind == "date":
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", cell), cell
    return as_it_was(cell)


def package(sanya, folder, _root):
    export(sanya, folder, "csv", "--with-gaps", "--out", f"{folder}/tables")
    document = json.loads(export(sanya, folder, "json", "--with-gaps"))
    with open(f"{folder}/tables/datapackage.json", encoding="utf-8") as file:
        described = json.load(file)
    with open(f"{folder}/tables/csv-metadata.json", encoding="utf-8") as file:
        of_web = {table["url"]: table for table in json.load(file)["tables"]}
    faults = []
    tables = {}
    cells = 0
    for resource in described["resources"]:
        name = resource["name"]
        with open(f"{folder}/tables/{resource['path']}", "rb") as file:
            data = file.read()
        if len(data) != resource["bytes"] or "sha256:" + hashlib.sha256(data).hexdigest() != resource["hash"]:
            faults.append(f"{name}: its size or hash is another")
        rows = list(csv.reader(data.decode().splitlines(keepends=True), strict=True))
        fields = resource["schema"]["fields"]
        names = [field["name"] for field in fields]
        if rows[0] != names or [c["titles"] for c in of_web[resource["path"]]["tableSchema"]["columns"]] != names:
            faults.append(f"{name}: the columns are others")
        tables[name] = []
        for cell_row, row in zip(rows[1:], document["tables"][name], strict=True):
            tables[name].append(dict(zip(names, cell_row, strict=True)))
            for field, cell in zip(fields, cell_row, strict=True):
                cells += 1
                value = row[field["name"]]
                if isinstance(value, list) and field["type"] != "list":
                    value = "\n".join(value) or None
                if typed(field, cell) != value:
                    faults.append(f"{name}.{field['name']}: {cell[:80]!r} is not {str(value)[:80]!r}")
                if cell[:1] and cell[0] in "=+@\t\r\n" or cell[:1] == "-" and field["type"] not in ("number", "integer"):
                    faults.append(f"{name}.{field['name']}: {cell[:80]!r} could be calculated")
    faults += keys_wrong(described, tables)
    fail_if(faults)
    print(f"{cells} cells are as the data package says")


def keys_wrong(described, tables):
    for resource in described["resources"]:
        name, rules = resource["name"], resource["schema"]
        keys = [tuple(row[key] for key in rules["primaryKey"]) for row in tables[name]]
        if len(set(keys)) != len(keys):
            yield f"{name}: a key stands there twice"
        for rule in rules.get("foreignKeys", []):
            to = rule["reference"]
            there = {row[to["fields"][0]] for row in tables[to.get("resource", name)]}
            for row in tables[name]:
                if row[rule["fields"][0]] and row[rule["fields"][0]] not in there:
                    yield f"{name}.{rule['fields'][0]}: {row[rule['fields'][0]]} leads nowhere"


# ---- LibreOffice -----------------------------------------------------------------------------------


def convert(folder, target, out, files, *more):
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", *more, "--convert-to", target, "--outdir", out, *files]
    done = subprocess.run(command, capture_output=True, check=False, timeout=240)
    assert done.returncode == 0, done.stderr.decode()


def formulas(path):
    with open(path, encoding="utf-8") as file:
        return re.findall(r"table:formula=\"[^\"]*\"", file.read())


def shown(value):
    """A value of JSON as a spreadsheet shows it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def joined(values, column):
    texts = ("lead_names", "because", "other_names", "former_names", "where", "steps")
    return ("\n" if column in texts else "; ").join(values)


def excel(sanya, folder, _root):
    if shutil.which("soffice") is None:
        skip("LibreOffice (libreoffice-calc)", f"a spreadsheet and its {len(PAYLOADS)} kinds of text")
    book, out = f"{folder}/tracker.xlsx", f"{folder}/out"
    export(sanya, folder, "excel", "--out", book)
    again = f"{folder}/again.xlsx"
    export(sanya, folder, "excel", "--out", again)
    with open(book, "rb") as one, open(again, "rb") as other:
        assert one.read() == other.read(), "the same export, other bytes"
    document = json.loads(export(sanya, folder, "json"))
    convert(folder, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1", out, [book])
    convert(folder, "fods", out, [book])
    faults = formulas(f"{out}/tracker.fods")
    long_texts = {}
    for row in sheet(out, "Long texts")[1:]:
        place = (row[0], int(row[1]), row[2])
        long_texts[place] = long_texts.get(place, "") + row[4]
    names = {row[0] + "." + row[1]: row[2] for row in sheet(out, "Columns")[1:]}
    titles = {row[0] for row in sheet(out, "Columns")[1:]}
    cells = 0
    for title, (name, rows) in zip(unique(sheet(out, "Columns")[1:]), document["tables"].items(), strict=True):
        assert title in titles
        found = sheet(out, title)
        columns = [names[f"{title}.{column}"] for column in found[0]]
        for number, (cell_row, row) in enumerate(zip(found[1:], rows, strict=True), start=2):
            for at, (column, cell) in enumerate(zip(columns, cell_row, strict=True)):
                cells += 1
                value = row[column]
                wanted = joined(value, column) if isinstance(value, list) else shown(value)
                whole = long_texts.get((title, number, found[0][at]), cell)
                if whole != wanted:
                    faults.append(f"{name}.{column}: {whole[:80]!r} is not {wanted[:80]!r}")
    assert ("Actions", len(PAYLOADS) + 1, "Text") in long_texts, long_texts.keys()
    export(sanya, folder, "csv", "--out", f"{folder}/tables")
    files = [f"{folder}/tables/{name}.csv" for name in ("actions", "answers", "findings")]
    convert(folder, "fods", out, files, "--infilter=CSV:44,34,76,1")
    for name in ("actions", "answers", "findings"):
        faults += formulas(f"{out}/{name}.fods")
    fail_if(faults)
    print(f"LibreOffice finds {cells} cells as they were, and no formula")


def sheet(out, title):
    with open(f"{out}/tracker-{title}.csv", encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


def unique(rows):
    return list(dict.fromkeys(row[0] for row in rows))


def main():
    sanya, root, what = sys.argv[1:]
    csv.field_size_limit(1 << 24)
    with tempfile.TemporaryDirectory(prefix="sanya-export-") as folder:
        tracker(folder, root)
        {"schema": schema, "package": package, "excel": excel}[what](os.path.abspath(sanya), folder, root)


main()
