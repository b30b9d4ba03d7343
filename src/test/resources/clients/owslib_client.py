"""OWSLib as a client of WMS, WMTS and OGC API - Features. Argument: address."""
import json
import struct
import sys

from owslib.ogcapi.features import Features
from owslib.wms import WebMapService
from owslib.wmts import WebMapTileService

from checks import Checks

BOX = (86.9, 43.8, 87.6, 44.4)
NORTH_FIRST = (43.8, 86.9, 44.4, 87.6)


def png_size(data):
    return struct.unpack(">II", data[16:24]) if data[:8] == b"\x89PNG\r\n\x1a\n" else None


def wms(checks):
    images = {}
    for version in ("1.1.1", "1.3.0"):
        service = WebMapService(checks.base + "/wms", version=version)
        checks.equal("version", service.identification.version, version)
        checks.equal("layers", sorted(service.contents), sorted(c["id"] for c in checks.json("/collections")["collections"]))
        checks.equal("operations of " + version, {"GetCapabilities", "GetMap", "GetFeatureInfo"},
                     {o.name for o in service.operations} & {"GetCapabilities", "GetMap", "GetFeatureInfo"})
        for collection in checks.collections():
            layer = service.contents[collection["id"]]
            checks.equal("title", layer.title, collection["title"])
            checks.true("box of %s" % layer.id, max(abs(a - b) for a, b in zip(
                layer.boundingBoxWGS84, collection["extent"]["spatial"]["bbox"][0])) < 1e-9)
            checks.true("styles %s" % layer.styles, "default" in layer.styles)
            checks.true("CRS %s" % layer.crsOptions, {"EPSG:4326", "EPSG:3857", "EPSG:4490"} <= set(layer.crsOptions))
            checks.true("queryable", layer.queryable == 1)
            checks.true("time", "time" in layer.timepositions[0] or layer.timepositions)
        image = service.getmap(layers=["wetland", "county"], styles=["default", ""], srs="EPSG:4326", bbox=BOX, size=(400, 300),
                               format="image/png", transparent=True).read()
        checks.equal("size of a map", png_size(image), (400, 300))
        images[version] = image
        info = service.getfeatureinfo(layers=["county"], query_layers=["county"], srs="EPSG:4326", bbox=BOX, size=(400, 300),
                                      format="image/png", info_format="application/json", feature_count=5, xy=(200, 150))
        found = [f["id"] for f in json.loads(info.read())["features"]]
        lon, lat = 86.9 + 0.7 * 200.5 / 400, 44.4 - 0.6 * 150.5 / 300
        told = [f["id"] for f in checks.json("/collections/county/items?bbox=%r,%r,%r,%r" % (lon, lat, lon, lat))["features"]]
        checks.equal("what lies at a pixel", found, told)
        checks.true("something lies there", found)
    # OWSLib writes a bbox for 1.3.0 in the axes of EPSG:4326, so both ask for the same map.
    checks.equal("maps of both versions", images["1.1.1"], images["1.3.0"])


def wms_faults(checks):
    from owslib.util import ServiceException
    for version in ("1.1.1", "1.3.0"):
        service = WebMapService(checks.base + "/wms", version=version)
        try:
            service.getmap(layers=["nothing"], styles=[""], srs="EPSG:4326", bbox=BOX, size=(400, 300), format="image/png")
            checks.true("a fault is raised", False)
        except ServiceException as fault:
            checks.true("the fault tells the layer: %s" % fault, "nothing" in str(fault))


def wmts(checks):
    for address in (checks.base + "/wmts", checks.base + "/wmts/1.0.0/WMTSCapabilities.xml"):
        service = WebMapTileService(address)
        checks.equal("layers", sorted(service.contents), sorted(c["id"] for c in checks.json("/collections")["collections"]))
        checks.equal("tile matrix sets", sorted(service.tilematrixsets), ["CGCS2000Quad", "WebMercatorQuad", "WorldCRS84Quad"])
        layer = service.contents["county"]
        checks.equal("formats", layer.formats, ["image/png"])
        limits = layer.tilematrixsetlinks["WebMercatorQuad"].tilematrixlimits["11"]
        checks.true("limits hold a tile of the layer", limits.mintilerow <= 745 <= limits.maxtilerow
                    and limits.mintilecol <= 1519 <= limits.maxtilecol)
    tile = WebMapTileService(checks.base + "/wmts").gettile(layer="county", tilematrixset="WebMercatorQuad", tilematrix="11",
                                                           row=745, column=1519, format="image/png").read()
    checks.equal("size of a tile", png_size(tile), (256, 256))
    checks.equal("tile by parameters and by path", tile,
                 checks.get("/map/tiles/WebMercatorQuad/11/745/1519?collections=county"))


def features(checks):
    service = Features(checks.base + "/")
    conformance = service.conformance()["conformsTo"]
    checks.true("conformance", "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core" in conformance)
    checks.true("OpenAPI document", service.api()["openapi"].startswith("3.0"))
    checks.equal("collections", sorted(service.feature_collections()),
                 sorted(c["id"] for c in checks.json("/collections")["collections"]))
    for collection in checks.collections():
        name = collection["id"]
        checks.equal("collection", service.collection(name)["id"], name)
        queryables = service.collection_queryables(name)
        checks.true("queryables of " + name, "name" in queryables["properties"])
        page = service.collection_items(name, limit=10)
        checks.equal("matched in " + name, page["numberMatched"], collection["numberOfFeatures"])
        checks.equal("returned", page["numberReturned"], min(10, collection["numberOfFeatures"]))
        feature = page["features"][0]
        checks.equal("feature", service.collection_item(name, feature["id"])["properties"], feature["properties"])
    inside = service.collection_items("wetland", bbox=[86.9, 43.8, 87.6, 44.4], limit=1000)
    checks.true("some wetlands lie in a box", 0 < inside["numberMatched"] < 24)
    filtered = service.collection_items("drinking_water_protection", filter="class = 'L1' AND area_m2 > 100000", limit=1000)
    checks.true("a filter takes some", 0 < filtered["numberMatched"] < 32)
    checks.true("and only those", all(f["properties"]["class"] == "L1" and f["properties"]["area_m2"] > 100000
                                      for f in filtered["features"]))
    old = service.collection_items("wetland", datetime="1990-01-01")
    checks.equal("wetlands of 1990", old["numberMatched"], 0)


if __name__ == "__main__":
    sys.exit(Checks().run(wms, wms_faults, wmts, features))
