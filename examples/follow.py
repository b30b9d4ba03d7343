#!/usr/bin/env python3
"""Keeps a full copy of the zones in force in step with a service, over HTTP alone.

    follow.py http://localhost:8080 copy.json [--once]      a token in LANXIAN_TOKEN says who asks

The copy is taken once as of one revision; from then on only the zones are fetched that a publication names. On a new day
other zones may be in force, whatever was published: then it is taken anew.
"""
import json, os, sys, urllib.error, urllib.parse, urllib.request

base, path = sys.argv[1].rstrip("/"), sys.argv[2]
once = "--once" in sys.argv[3:]


def get(address):
    """JSON of an address of the service; None if nothing is there."""
    request = urllib.request.Request(address if address.startswith("http") else base + address)
    if "LANXIAN_TOKEN" in os.environ:
        request.add_header("Authorization", "Bearer " + os.environ["LANXIAN_TOKEN"])
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as fault:
        if fault.code == 404:
            return None
        raise


def taken_anew(layers):
    """Everything that is in force today, as of one revision whatever is published meanwhile."""
    copy = {"revision": layers["datasetRevision"], "day": layers["asOf"], "zones": {}}
    for layer in layers["collections"]:
        page = "/collections/%s/items?limit=1000&revision=%d&datetime=%s" % (layer["id"], copy["revision"], copy["day"])
        while page:
            answer = get(page)
            for zone in answer["features"]:
                copy["zones"][layer["id"] + "/" + zone["id"]] = zone
            page = next((link["href"] for link in answer["links"] if link["rel"] == "next"), None)
    return copy


def brought_up_to_date(copy, feed):
    """What the publications of a page of the feed name is fetched as of the last of them."""
    for layer, zone in {(zone["collection"], zone["id"]) for news in feed["publications"] for zone in news["zones"]}:
        found = get("/collections/%s/items/%s?revision=%d&datetime=%s"
                    % (layer, urllib.parse.quote(zone, safe=""), feed["until"], copy["day"]))
        if found is None:
            copy["zones"].pop(layer + "/" + zone, None)
        else:
            found.pop("links")
            copy["zones"][layer + "/" + zone] = found
    copy["revision"] = feed["until"]


def save(copy):
    """A copy that is there is whole, whenever this is stopped."""
    with open(path + ".part", "w", encoding="utf-8") as file:
        json.dump(copy, file, ensure_ascii=False)
    os.replace(path + ".part", path)


copy = None
if os.path.exists(path):
    with open(path, encoding="utf-8") as file:
        copy = json.load(file)
while True:
    layers = get("/collections")
    if copy is None or copy["day"] != layers["asOf"] or copy["revision"] > layers["datasetRevision"]:
        copy = taken_anew(layers)
        save(copy)
    feed = get("/changes?since=%d&wait=%d" % (copy["revision"], 0 if once else 60))
    if feed["publications"]:
        brought_up_to_date(copy, feed)
        save(copy)
    print("revision %d on %s: %d zones" % (copy["revision"], copy["day"], len(copy["zones"])), flush=True)
    if once and feed["until"] >= feed["datasetRevision"]:
        break
