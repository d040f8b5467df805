#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What is exported, read by the programs that others read it with: read.py SANYA ROOT atom|calendar|json|popolo

Exits with 77 after saying what was not done where the reader is not installed."""

import datetime
import importlib
import json
import re
import subprocess
import sys
from html.parser import HTMLParser

SANYA, ROOT, WHAT = sys.argv[1:4]
DAY = "2024-06-30"
failures = []
cases = 0


def check(truth, what):
    global cases
    cases += 1
    if not truth:
        failures.append(what)


def reader(name, package, would):
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f"SKIPPED: {package} is not installed: {would} not read")
        sys.exit(77)


def exported(tracker, *words):
    command = [SANYA, "export", *words, "--tracker", tracker, "--pack", f"{ROOT}/rules/house.yaml", "--as-of", DAY]
    done = subprocess.run(command, capture_output=True, check=False, env={"PATH": "/nowhere", "LC_ALL": "C"})
    check(done.returncode == 0, f"{' '.join(command)}: {done.stderr.decode()}")
    return done.stdout


def trackers():
    """Folders of trackers: the documents' example, and one that is up to no good."""
    yield f"{ROOT}/docs/example"
    yield f"{ROOT}/tests/readers"


class Page(HTMLParser):
    """The elements, links and words of a piece of HTML."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.links, self.words, self.odd = set(), [], "", []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        for name, value in attrs:
            if name in ("href", "src"):
                self.links.append(value)
            elif (name, value) not in (("dir", "auto"), ("rel", "noopener noreferrer")):
                self.odd.append((name, value))

    def handle_data(self, data):
        self.words += data


def check_html(text, where):
    page = Page(text)
    check(page.elements <= {"p", "ul", "li", "a", "br"}, f"{where}: elements {page.elements}")
    check(not page.odd, f"{where}: attributes {page.odd}")
    for link in page.links:
        check(re.match(r"https?://[^\s<>\"']+$", link), f"{where}: a link to {link}")
    return page.words


def strange(tracker):
    """The texts of the hostile tracker's first action, as its file has them."""
    return tracker.endswith("/readers") and {
        "action": "\u202eBridge <img src=x onerror=alert('action')> & ]]> 'quoted' ផ្លូវ\u202c",
        "note": "<a href=\"javascript:alert('note')\">It is open</a> & ]]> \"done\"",
        "title": "<script>alert('title')</script> & ]]> \"quoted\"",
    }


def moment(text):
    return datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ")


def read_atom():
    feedparser = reader("feedparser", "python3-feedparser", "the Atom feeds of 2 trackers were")
    import xml.etree.ElementTree as tree

    space = "{http://www.w3.org/2005/Atom}"
    for tracker in trackers():
        bytes_ = exported(tracker, "feed", "--url", "https://example.org/t/")
        feed = feedparser.parse(bytes_)
        check(not feed.bozo and feed.version == "atom10", f"{tracker}: {feed.get('bozo_exception')}")
        items = json.loads(exported(tracker, "feed", "--format", "json"))["items"]
        check(len(feed.entries) == len(items) > 0, f"{tracker}: entries")
        check(len({entry.id for entry in feed.entries}) == len(items), f"{tracker}: an id stands twice")
        days = [entry.updated for entry in feed.entries]
        check(days == sorted(days, reverse=True), f"{tracker}: the order")
        check(feed.feed.updated == days[0] and days[0] <= DAY + "T", f"{tracker}: the newest day")
        root = tree.fromstring(bytes_)
        for element in root.iter():
            for name, value in element.attrib.items():
                if name == "href":
                    check(re.match(r"https?://", value), f"{tracker}: a link to {value}")
        for raw, entry, item in zip(root.iter(space + "entry"), feed.entries, items):
            moment(entry.updated)
            check(re.match(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", entry.id), entry.id)
            check(raw.find(space + "title").text == item["title"], f"{entry.id}: titles differ")
            check(raw.find(space + "content").text == item["content_html"], f"{entry.id}: contents differ")
            check_html(raw.find(space + "content").text, entry.id)
            check([tag.term for tag in entry.tags] == item["_sanya"]["to"], f"{entry.id}: not all answers")
        texts = strange(tracker)
        if texts:
            check(root.find(space + "title").text == texts["title"], "the title is another")
            of_it = [entry for entry in items if entry["_sanya"]["unit"] == "roads/bridge"]
            check(of_it and all(entry["title"].startswith(texts["action"] + ": from ") for entry in of_it), "a title")
            words = " ".join(check_html(entry["content_html"], entry["id"]) for entry in of_it)
            check(texts["note"] in words, "the note does not come back")


def keys_in(node):
    if isinstance(node, dict):
        for key, value in node.items():
            yield key
            yield from keys_in(value)
    elif isinstance(node, list):
        for value in node:
            yield from keys_in(value)


def check_documented(*exports):
    """Every key stands in docs/export.md as code."""
    with open(f"{ROOT}/docs/export.md", encoding="utf-8") as file:
        prose = re.sub(r"(?ms)^```.*?^```$", "", file.read())
    code = set(re.findall(r"[@\w]+", " ".join(re.findall(r"`([^`]+)`", prose))))
    # JSON Feed's and JSON-LD's own, which every such file has.
    code |= {"@type", "@context", "version", "items", "name"}
    keys = {key for export in exports for key in keys_in(export)}
    check(keys <= code, f"not in docs/export.md: {sorted(keys - code)}")


def read_json():
    for tracker in trackers():
        feed = json.loads(exported(tracker, "feed", "--format", "json", "--url", "https://example.org/t"))
        check(feed["version"] == "https://jsonfeed.org/version/1.1", "the version")
        check(feed["home_page_url"] == "https://example.org/t/index.html", "the home page")
        for item in feed["items"]:
            moment(item["date_published"])
            check(item["id"] and item["title"], "an item without id or title")
            check(item["content_text"].strip() and "<p" in item["content_html"], "an item without content")
            check(item["url"].startswith("https://example.org/t/index.html#action-"), item["url"])
            check(item["_sanya"]["to"] and item["_sanya"]["day"] <= DAY, item["id"])
            check(len(item["tags"]) == len(item["_sanya"]["to"]), f"{item['id']}: not all answers")
        reviews = json.loads(exported(tracker, "claimreview", "--url", "https://example.org/t"))
        check(reviews["@context"] == "https://schema.org", "the context")
        check(reviews["@graph"], f"{tracker}: no reviews")
        for review in reviews["@graph"]:
            unit = next(each["value"] for each in review["identifier"] if each["propertyID"] == "unit")
            check(review["@type"] == "ClaimReview" and review["datePublished"] == DAY, unit)
            check(review["claimReviewed"] and review["reviewRating"]["alternateName"], unit)
            check(review["itemReviewed"]["author"]["name"], unit)
            rating = review["reviewRating"]
            check(("ratingValue" in rating) == ("bestRating" in rating) == ("worstRating" in rating), unit)
            if "ratingValue" in rating:
                check(rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"], unit)
            link = review["itemReviewed"]["appearance"].get("url", "https://")
            check(re.match(r"https?://[^\s<>\"']*$", link), f"{unit}: {link}")
            alone = json.loads(exported(tracker, "claimreview", unit, "--url", "https://example.org/t"))
            check({**review, "@context": "https://schema.org"} == alone, f"{unit} alone is another")
        check_documented(feed, reviews, json.loads(exported(tracker, "popolo")))


def read_calendar():
    icalendar = reader("icalendar", "python3-icalendar", "the calendars of 2 trackers were")
    for tracker in trackers():
        bytes_ = exported(tracker, "calendar", "--within", "90y")
        calendar = icalendar.Calendar.from_ical(bytes_)
        check(not calendar.errors, f"{tracker}: {calendar.errors}")
        events = list(calendar.walk("VEVENT"))
        uids = [str(event["UID"]) for event in events]
        check(len(set(uids)) == len(uids), f"{tracker}: an id stands twice")
        for event in events:
            check(event.decoded("DTSTART") > datetime.date.fromisoformat(DAY), f"{event['UID']}: no day to come")
            check("Method: house" in str(event["DESCRIPTION"]), f"{event['UID']}: no method")
        texts = strange(tracker)
        if texts:
            due = next(event for event in events if str(event["UID"]).startswith("roads/bridge/deadline"))
            check(str(due["SUMMARY"]).startswith(texts["action"][:-1]), str(due["SUMMARY"]))
            check(str(calendar["X-WR-CALNAME"]) == texts["title"], str(calendar["X-WR-CALNAME"]))


def read_popolo():
    jsonschema = reader("jsonschema", "python3-jsonschema", "the Popolo files of 2 trackers were")
    with open(f"{ROOT}/docs/schema/popolo-export.schema.json", encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft7Validator.check_schema(schema)
    for tracker in trackers():
        people = json.loads(exported(tracker, "popolo"))
        for error in jsonschema.Draft7Validator(schema).iter_errors(people):
            check(False, f"{tracker}: {list(error.absolute_path)}: {error.message}")
        ids = {}
        for list_ in ("persons", "organizations", "posts", "memberships"):
            ids[list_] = [each["id"] for each in people[list_]]
            check(ids[list_] and len(set(ids[list_])) == len(ids[list_]), f"{tracker}: ids of {list_}")
        for each in people["memberships"]:
            check(each["person_id"] in ids["persons"], each["id"])
            check(each["post_id"] in ids["posts"], each["id"])
        for each in people["memberships"] + people["posts"]:
            check(each["organization_id"] in ids["organizations"], each["id"])
        for each in people["organizations"]:
            check(each.get("parent_id", each["id"]) in ids["organizations"], each["id"])
        for each in people["meta"]["left_out"]:
            check(each["id"] in ids[each["list"]], each["id"])
        if strange(tracker):
            works = next(each for each in people["organizations"] if each["id"] == "mow")
            check(works["name"] == "Ministry of <i>Works</i> & Roads" and "links" not in works, "the ministry")
            check({"name": "ក្រសួងសាធារណការ", "lang": "km"} in works["other_names"], "its name in Khmer")
            check(works["founding_date"] == "1990" and "dissolution_date" not in works, "its days")


def main():
    {"atom": read_atom, "json": read_json, "calendar": read_calendar, "popolo": read_popolo}[WHAT]()
    for failure in failures[:40]:
        print(f"FAILED: {failure}")
    print(f"{cases} checks, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
