"""QGIS as a client: every layer as features, map, map tiles and vector tiles. Arguments: address, folder."""
import os
import sys

import numpy
from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsDataSourceUri, QgsFeatureRequest, QgsMapRendererParallelJob,
                       QgsMapSettings, QgsPointXY, QgsProject, QgsRaster, QgsRasterLayer, QgsRectangle, QgsVectorLayer,
                       QgsVectorTileLayer)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from checks import Checks, query

FOLDER = sys.argv[2]
BOX = QgsRectangle(86.9, 43.8, 87.6, 44.4)
WEB_MERCATOR = "EPSG:3857"


def draw(layer, crs, extent, width=400, height=300):
    """The layer on white, as an image."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    settings.setExtent(extent)
    settings.setOutputSize(QSize(width, height))
    settings.setOutputDpi(96)
    settings.setBackgroundColor(QColor("white"))
    settings.setFlag(QgsMapSettings.Antialiasing, False)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage().convertToFormat(QImage.Format_RGB32)


def pixels(image):
    """Blue, green and red of each pixel, row by row."""
    bits = image.constBits().asstring(image.sizeInBytes())
    return numpy.frombuffer(bits, dtype=numpy.uint8).reshape(-1, 4)[:, :3].astype(int)


def colours(image):
    return set(numpy.unique(pixels(image) @ (1, 256, 65536)).tolist())


def around(layer, share=0.1):
    extent = layer.extent()
    extent.grow(max(extent.width(), extent.height(), 0.01) * share)
    return extent


def features(checks):
    for collection in checks.collections():
        name = collection["id"]
        layer = QgsVectorLayer("url='%s' typename='%s' pageSize='10' maxNumFeatures='100000'" % (checks.base, name), name, "OAPIF")
        checks.true("%s is valid: %s" % (name, layer.error().message()), layer.isValid())
        ids = sorted(f["zone_id"] for f in layer.getFeatures())
        told = sorted(f["id"] for f in checks.json("/collections/%s/items?limit=10000" % name)["features"])
        checks.equal("features of " + name, ids, told)
        checks.equal("count of " + name, layer.featureCount(), len(told))
        box = collection["extent"]["spatial"]["bbox"][0]
        checks.true("extent of %s %s" % (name, layer.extent().toString()), abs(layer.extent().xMinimum() - box[0]) < 1e-6
                    and abs(layer.extent().yMaximum() - box[3]) < 1e-6)
        first = told[0]
        chosen = [f["zone_id"] for f in layer.getFeatures(QgsFeatureRequest().setFilterExpression("\"zone_id\" = '%s'" % first))]
        checks.equal("an expression chooses", chosen, [first])
        checks.true("%s drawn is not blank" % name, len(colours(draw(layer, "EPSG:4326", around(layer)))) > 1)
    layer = QgsVectorLayer("url='%s' typename='drinking_water_protection' pageSize='10'" % checks.base, "z", "OAPIF")
    inside = sorted(f["zone_id"] for f in layer.getFeatures(QgsFeatureRequest(BOX).setFlags(QgsFeatureRequest.ExactIntersect)))
    checks.equal("features in a box", inside, sorted(f["id"] for f in checks.json(
        "/collections/drinking_water_protection/items?limit=1000&bbox=86.9,43.8,87.6,44.4")["features"]))
    checks.true("some lie there", inside)
    large = [f["zone_id"] for f in layer.getFeatures(QgsFeatureRequest().setFilterExpression("\"class\" = 'L1' and \"area_m2\" > 100000"))]
    checks.equal("a filter of two conditions", sorted(large), sorted(f["id"] for f in checks.json(
        "/collections/drinking_water_protection/items?limit=1000&" + query(filter="class = 'L1' AND area_m2 > 100000"))["features"]))


def wms_source(checks, layers, crs, version):
    return ("contextualWMSLegend=0&crs=%s&dpiMode=7&featureCount=10&format=image/png&%s&%s&url=%s/wms%%3FVERSION%%3D%s" % (
        crs, "&".join("layers=" + name for name in layers), "&".join("styles=default" for _ in layers), checks.base, version))


def wms(checks):
    """What QGIS draws of a WMS layer at its own size is the image of GetMap, pixel by pixel."""
    for version in ("1.1.1", "1.3.0"):
        for crs, extent in (("EPSG:4326", BOX), (WEB_MERCATOR, QgsRectangle(9670000, 5430000, 9760000, 5497500)),
                            ("EPSG:4490", BOX)):
            layer = QgsRasterLayer(wms_source(checks, ["wetland", "county"], crs, version), "map", "wms")
            checks.true("WMS %s in %s is valid: %s" % (version, crs, layer.error().message()), layer.isValid())
            if not layer.isValid():
                continue
            width, height = (700, 600) if crs != WEB_MERCATOR else (800, 600)
            drawn = draw(layer, crs, extent, width, height)
            direct = QImage()
            direct.loadFromData(checks.get("/wms?" + query(
                SERVICE="WMS", VERSION="1.1.1", REQUEST="GetMap", LAYERS="wetland,county", STYLES="", SRS=crs,
                BBOX="%r,%r,%r,%r" % (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()),
                WIDTH=width, HEIGHT=height, FORMAT="image/png")))
            direct = direct.convertToFormat(QImage.Format_RGB32)
            differences = numpy.abs(pixels(drawn) - pixels(direct))
            wrong, worst = int((differences.max(axis=1) > 0).sum()), int(differences.max())
            drawn.save(os.path.join(FOLDER, "wms-%s-%s.png" % (version, crs.replace(":", ""))))
            # A transparent picture laid on white is rounded once more than one drawn on white.
            checks.true("WMS %s in %s drawn as it is: %d pixels differ, by up to %d" % (version, crs, wrong, worst), worst <= 2)
            checks.true("it is not blank", len(colours(direct)) > 5)
    for collection in checks.collections():
        layer = QgsRasterLayer(wms_source(checks, [collection["id"]], "EPSG:4326", "1.3.0"), collection["id"], "wms")
        checks.true("%s is valid" % collection["id"], layer.isValid())
        west, south, east, north = collection["extent"]["spatial"]["bbox"][0]
        image = draw(layer, "EPSG:4326", QgsRectangle(west - 0.01, south - 0.01, east + 0.01, north + 0.01))
        checks.true("%s as a map is not blank" % collection["id"], len(colours(image)) > 1)


def identify(checks):
    place = QgsPointXY(87.2, 44.1)
    told = [f["id"] for f in checks.json("/collections/county/items?bbox=87.2,44.1,87.2,44.1")["features"]]
    checks.true("a county is there", told)
    for version in ("1.1.1", "1.3.0"):
        layer = QgsRasterLayer(wms_source(checks, ["county"], "EPSG:4326", version), "map", "wms")
        result = layer.dataProvider().identify(place, QgsRaster.IdentifyFormatText, BOX, 700, 600)
        checks.true("identify of %s: %s %s" % (version, result.isValid(), result.results()), result.isValid()
                    and any(told[0] in str(text) for text in result.results().values()))
        result = layer.dataProvider().identify(place, QgsRaster.IdentifyFormatHtml, BOX, 700, 600)
        checks.true("identify as HTML", result.isValid() and any(told[0] in str(text) for text in result.results().values()))
        result = layer.dataProvider().identify(place, QgsRaster.IdentifyFormatFeature, BOX, 700, 600)
        found = [f["zone_id"] for stores in result.results().values() for store in stores for f in store.features()] \
            if result.isValid() else []
        checks.equal("identify of %s as features: %s" % (version, result.error().message()), found, told)


def wmts(checks):
    for collection in checks.collections():
        for matrix_set, crs in (("WebMercatorQuad", WEB_MERCATOR), ("CGCS2000Quad", "EPSG:4490"), ("WorldCRS84Quad", "EPSG:4326")):
            if matrix_set != "WebMercatorQuad" and collection["id"] not in ("wetland", "county"):
                continue
            source = ("crs=%s&dpiMode=7&format=image/png&layers=%s&styles=default&tileMatrixSet=%s"
                      "&tileDimensions=Time%%3Dcurrent&url=%s/wmts/1.0.0/WMTSCapabilities.xml" % (
                          "OGC:CRS84" if matrix_set == "WorldCRS84Quad" else crs, collection["id"], matrix_set, checks.base))
            layer = QgsRasterLayer(source, collection["id"], "wms")
            checks.true("WMTS of %s in %s is valid: %s" % (collection["id"], matrix_set, layer.error().message()), layer.isValid())
            if layer.isValid():
                image = draw(layer, layer.crs().authid(), around(layer))
                checks.true("WMTS of %s in %s is not blank" % (collection["id"], matrix_set), len(colours(image)) > 1)


def vector_tiles(checks):
    for collection in checks.collections():
        name = collection["id"]
        layer = QgsVectorTileLayer("type=xyz&url=%s/collections/%s/tiles/WebMercatorQuad/%%7Bz%%7D/%%7By%%7D/%%7Bx%%7D"
                                   "&zmin=0&zmax=16" % (checks.base, name), name)
        checks.true("vector tiles of %s are valid" % name, layer.isValid())
        west, south, east, north = collection["extent"]["spatial"]["bbox"][0]
        shape = QgsVectorLayer("url='%s' typename='%s'" % (checks.base, name), name, "OAPIF")
        feature = next(shape.getFeatures())
        box = feature.geometry().boundingBox()
        box.grow(max(box.width(), box.height(), 0.01) * 0.3)
        image = draw(layer, "EPSG:4326", box)
        checks.true("vector tiles of %s are not blank" % name, len(colours(image)) > 1)


if __name__ == "__main__":
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    code = Checks().run(features, wms, identify, wmts, vector_tiles)
    QgsProject.instance().clear()
    sys.stdout.flush()
    os._exit(code)  # leaving QGIS in order takes long and may crash
