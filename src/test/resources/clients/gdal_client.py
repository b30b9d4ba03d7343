"""GDAL as a client: OAPIF, WMS, WMTS and MVT drivers, and downloads read as files. Arguments: address, folder."""
import json
import math
import os
import sys

from osgeo import gdal, ogr, osr

from checks import Checks, query

gdal.UseExceptions()
ogr.UseExceptions()
gdal.SetConfigOption("GDAL_HTTP_TIMEOUT", "60")
# Answers of the service must not be taken from an earlier run.
gdal.SetConfigOption("GDAL_ENABLE_WMS_CACHE", "NO")
FOLDER = sys.argv[2]
BOX = (86.9, 43.8, 87.6, 44.4)


def oapif(checks, **options):
    return gdal.OpenEx("OAPIF:" + checks.base, gdal.OF_VECTOR,
                       open_options=["%s=%s" % pair for pair in options.items()])


def ids(layer):
    return sorted(feature.GetField("zone_id") for feature in layer)


def items(checks, collection, **parameters):
    return checks.json("/collections/%s/items?%s" % (collection, query(limit=10000, **parameters)))


def wanted(checks, collection, **parameters):
    return sorted(feature["id"] for feature in items(checks, collection, **parameters)["features"])


def every_collection_over_pages(checks):
    source = oapif(checks, PAGE_SIZE=10)
    names = [source.GetLayer(i).GetName() for i in range(source.GetLayerCount())]
    checks.equal("layers", sorted(names), sorted(c["id"] for c in checks.json("/collections")["collections"]))
    for collection in checks.collections():
        layer = source.GetLayerByName(collection["id"])
        checks.equal("count of " + collection["id"], layer.GetFeatureCount(), collection["numberOfFeatures"])
        checks.equal("features of " + collection["id"], ids(layer), wanted(checks, collection["id"]))
        box = collection["extent"]["spatial"]["bbox"][0]
        west, east, south, north = layer.GetExtent()
        checks.true("extent of %s: %s, %s" % (collection["id"], layer.GetExtent(), box),
                    max(abs(a - b) for a, b in zip((west, south, east, north), box)) < 1e-6)


def geometries_and_values(checks):
    source = oapif(checks)  # a layer does not outlive it
    layer = source.GetLayerByName("drinking_water_protection")
    by_id = {feature["id"]: feature for feature in items(checks, "drinking_water_protection")["features"]}
    seen = 0
    for feature in layer:
        other = by_id[feature.GetField("zone_id")]
        for name, value in other["properties"].items():
            if isinstance(value, (str, int, float)) and not isinstance(value, bool) and not name.startswith("valid_"):
                got = feature.GetField(name)
                checks.true("%s of %s: %r, %r" % (name, other["id"], got, value),
                            got == value or str(got) == str(value) or abs(float(got) - value) < 1e-6 * abs(value))
        checks.true("geometry of " + other["id"],
                    feature.GetGeometryRef().Equals(ogr.CreateGeometryFromJson(json.dumps(other["geometry"]))))
        checks.true("validity of " + other["id"], feature.GetGeometryRef().IsValid())
        seen += 1
    checks.equal("features seen", seen, len(by_id))


def filters(checks):
    source = oapif(checks, PAGE_SIZE=10)
    layer = source.GetLayerByName("drinking_water_protection")
    layer.SetSpatialFilterRect(*BOX)
    inside = wanted(checks, "drinking_water_protection", bbox="%s,%s,%s,%s" % BOX)
    checks.true("some lie inside, some outside", 0 < len(inside) < layer.GetFeatureCount() or len(inside) > 0)
    checks.equal("features in a box", ids(layer), inside)
    layer.SetAttributeFilter("class = 'L1'")
    checks.equal("features in a box with a value", ids(layer),
                 wanted(checks, "drinking_water_protection", bbox="%s,%s,%s,%s" % BOX, **{"class": "L1"}))
    layer.SetSpatialFilter(None)
    for condition in ("class = 'L1'", "area_m2 > 1000000", "class = 'L1' AND area_m2 < 5000000", "class IN ('L2', 'QUASI')",
                      "NOT class = 'L1'"):
        layer.SetAttributeFilter(condition)
        checks.equal("features where " + condition, ids(layer), wanted(checks, "drinking_water_protection", filter=condition))
        checks.equal("count where " + condition, layer.GetFeatureCount(),
                     len(wanted(checks, "drinking_water_protection", filter=condition)))


def coordinates_in_other_crs(checks):
    """What GDAL makes of coordinates in the axes of another CRS lies where those of CRS84 lie."""
    source = oapif(checks)
    layer = source.GetLayerByName("wetland")
    plain = {feature.GetField("zone_id"): feature.GetGeometryRef().Clone() for feature in layer}
    geographic = osr.SpatialReference()
    geographic.ImportFromEPSG(4490)
    geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    for epsg in (4326, 4490, 3857, 4517, 4518, 4539):
        url = "%s/collections/wetland/items?limit=1000&crs=http://www.opengis.net/def/crs/EPSG/0/%d" % (checks.base, epsg)
        own = osr.SpatialReference()
        own.ImportFromEPSG(epsg)
        own.SetAxisMappingStrategy(osr.OAMS_AUTHORITY_COMPLIANT)
        # EPSG:3857 to CGCS2000 is no change of datum here.
        transform = osr.CoordinateTransformation(own, geographic) if epsg not in (4326, 3857) else None
        if epsg == 3857:
            wgs84 = osr.SpatialReference()
            wgs84.ImportFromEPSG(4326)
            wgs84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
            transform = osr.CoordinateTransformation(own, wgs84)
        features = json.loads(checks.get(url[len(checks.base):]))["features"]
        checks.equal("wetlands in %d" % epsg, len(features), len(plain))
        for feature in features:
            geometry = ogr.CreateGeometryFromJson(json.dumps(feature["geometry"]))
            if transform is None:
                geometry.SwapXY()
            else:
                geometry.Transform(transform)
            checks.true("place of %s in %d" % (feature["id"], epsg),
                        geometry.SymDifference(plain[feature["id"]]).Area() < 1e-6 * plain[feature["id"]].Area()
                        if geometry.GetGeometryName() != "POINT" else True)


def image(name, data):
    """A PNG as red, green, blue and opacity."""
    gdal.FileFromMemBuffer("/vsimem/" + name, data)
    source = gdal.Open("/vsimem/" + name)
    if source.RasterCount == 1:  # a palette
        source = gdal.Translate("", source, format="MEM", rgbExpand="rgba")
    return source.ReadAsArray()


def wms(checks):
    """The image that GDAL puts together equals that of one GetMap."""
    west, south, east, north = BOX
    for version in ("1.1.1", "1.3.0"):
        plain = checks.get("/wms?" + query(SERVICE="WMS", VERSION="1.1.1", REQUEST="GetMap", LAYERS="wetland,county", STYLES="",
                                           SRS="EPSG:4326", BBOX="%s,%s,%s,%s" % BOX, WIDTH=700, HEIGHT=600,
                                           FORMAT="image/png", TRANSPARENT="TRUE"))
        direct = image("plain.png", plain)
        crs = "<SRS>EPSG:4326</SRS>" if version == "1.1.1" else "<CRS>EPSG:4326</CRS>"
        order = "xyXY" if version == "1.1.1" else "yxYX"
        description = """<GDAL_WMS><Service name="WMS"><Version>%s</Version><ServerUrl>%s/wms?</ServerUrl>%s
            <BBoxOrder>%s</BBoxOrder><ImageFormat>image/png</ImageFormat><Layers>wetland,county</Layers><Styles></Styles>
            <Transparent>TRUE</Transparent></Service>
            <DataWindow><UpperLeftX>%s</UpperLeftX><UpperLeftY>%s</UpperLeftY><LowerRightX>%s</LowerRightX>
            <LowerRightY>%s</LowerRightY><SizeX>700</SizeX><SizeY>600</SizeY></DataWindow>
            <BlockSizeX>700</BlockSizeX><BlockSizeY>600</BlockSizeY><BandsCount>4</BandsCount><Projection>EPSG:4326</Projection>
            </GDAL_WMS>""" % (version, checks.base, crs, order, west, north, east, south)
        drawn = gdal.Open(description).ReadAsArray()
        checks.equal("shape of the image of WMS " + version, drawn.shape, direct.shape)
        checks.true("image of WMS %s is that of GetMap" % version, (drawn == direct).all())
        checks.true("it is not blank", len(set(drawn[3].flatten())) > 2)
    listed = gdal.Open("WMS:%s/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetCapabilities" % checks.base)
    titles = [value for name, value in listed.GetMetadata("SUBDATASETS").items() if name.endswith("_DESC")]
    checks.true("subdatasets %s" % titles[:3], len(titles) >= len(checks.collections()))


def tile_at(matrix_set, level, lon, lat):
    """Column and row of the tile that holds a place."""
    if matrix_set == "WebMercatorQuad":
        y = math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))
        return int((lon + 180) / 360 * 2 ** level), int((1 - y / math.pi) / 2 * 2 ** level)
    size = 180 / 2 ** level if matrix_set == "WorldCRS84Quad" else 360 / 2 ** level
    return int((lon + 180) / size), int((90 - lat) / size)


def wmts(checks):
    """Tiles that GDAL puts together equal those fetched one by one."""
    address = "WMTS:%s/wmts/1.0.0/WMTSCapabilities.xml" % checks.base
    layers = gdal.Open(address)  # a list of them
    names = [value for name, value in layers.GetMetadata("SUBDATASETS").items() if name.endswith("_NAME")]
    checks.true("%d subdatasets of WMTS" % len(names), len(names) >= 3 * len(checks.collections()))
    lon, lat = checks.json("/collections/wetland/items?limit=1")["features"][0]["geometry"]["coordinates"][0][0][:2]
    for matrix_set, level in (("WebMercatorQuad", 12), ("WorldCRS84Quad", 11), ("CGCS2000Quad", 12)):
        column, row = tile_at(matrix_set, level, lon, lat)
        source = gdal.Open("%s,layer=wetland,style=default,tilematrixset=%s,tilematrix=%s" % (address, matrix_set, level))
        transform = source.GetGeoTransform()
        size = transform[1] * 256
        left = -20037508.342789244 if matrix_set == "WebMercatorQuad" else -180.0
        top = 20037508.342789244 if matrix_set == "WebMercatorQuad" else 90.0
        x = round((left + column * size - transform[0]) / transform[1])
        y = round((top - row * size - transform[3]) / transform[5])
        checks.true("tile %d %d lies in the layer: %d %d of %d %d" % (column, row, x, y, source.RasterXSize, source.RasterYSize),
                    x > -256 and y > -256 and x < source.RasterXSize and y < source.RasterYSize)
        x0, y0 = max(x, 0), max(y, 0)  # a layer may begin within a tile
        x1, y1 = min(x + 256, source.RasterXSize), min(y + 256, source.RasterYSize)
        drawn = source.ReadAsArray(x0, y0, x1 - x0, y1 - y0)
        direct = image("tile.png", checks.get("/wmts/1.0.0/wetland/default/current/%s/%d/%d/%d.png" % (
            matrix_set, level, row, column)))[:, y0 - y:y1 - y, x0 - x:x1 - x]
        checks.true("image of WMTS in %s is the tile" % matrix_set, drawn.shape == direct.shape
                    and (drawn[3] == direct[3]).all() and (drawn[:, direct[3] > 0] == direct[:, direct[3] > 0]).all())
        checks.true("it is not blank", direct[3].max() > 0)


def vector_tiles(checks):
    """A tile of all layers, read by the MVT driver, holds what the service says is there."""
    path = os.path.join(FOLDER, "745.pbf")
    with open(path, "wb") as file:
        file.write(checks.get("/tiles/WebMercatorQuad/11/745/1519"))
    source = gdal.OpenEx(path, gdal.OF_VECTOR, allowed_drivers=["MVT"], open_options=["X=1519", "Y=745", "Z=11"])
    size = 2 * 20037508.342789244 / 2 ** 11
    left, top = 1519 * size - 20037508.342789244, 20037508.342789244 - 745 * size
    box = {"bbox": "%s,%s,%s,%s" % (left, top - size, left + size, top),
           "bbox-crs": "http://www.opengis.net/def/crs/EPSG/0/3857"}
    found = {}
    for i in range(source.GetLayerCount()):
        layer = source.GetLayer(i)
        found[layer.GetName()] = set()
        for feature in layer:
            found[layer.GetName()].add(feature.GetField("zone_id"))
            checks.true("%s of %s is valid" % (feature.GetField("zone_id"), layer.GetName()), feature.GetGeometryRef().IsValid())
    for collection in checks.collections():
        told = set(wanted(checks, collection["id"], **box))
        got = found.get(collection["id"], set())
        checks.true("%s: all of %s are in the tile, not only %s" % (collection["id"], sorted(told), sorted(got)), told <= got)
    checks.true("layers of a tile", len(found) > 5)


def downloads(checks):
    """Every layer as a file of every format holds the features that the API tells."""
    for collection in checks.collections():
        name = collection["id"]
        told = wanted(checks, name)
        for form, ending, prefix in (("geopackage", "gpkg", ""), ("flatgeobuf", "fgb", ""), ("shapefile", "zip", "/vsizip/")):
            path = os.path.join(FOLDER, "%s-%s.%s" % (name, form, ending))
            with open(path, "wb") as file:
                file.write(checks.get("/collections/%s/items?f=%s" % (name, form)))
            source = gdal.OpenEx(prefix + path, gdal.OF_VECTOR)
            got = []
            for i in range(source.GetLayerCount()):
                layer = source.GetLayer(i)
                definition = layer.GetLayerDefn()
                fields = [definition.GetFieldDefn(k).GetName() for k in range(definition.GetFieldCount())]
                field = next((f for f in fields if f.lower() in ("zone_id", "bsm", "id")), None)
                checks.true("%s as %s has a field for the id: %s" % (name, form, fields), field is not None)
                got += [feature.GetField(field) for feature in layer]
                reference = layer.GetSpatialRef()
                checks.true("CRS of %s as %s" % (name, form), reference is not None and "2000" in reference.GetName())
            checks.equal("%s as %s" % (name, form), sorted(got), told)


if __name__ == "__main__":
    sys.exit(Checks().run(every_collection_over_pages, geometries_and_values, filters, coordinates_in_other_crs, wms, wmts,
                          vector_tiles, downloads))
