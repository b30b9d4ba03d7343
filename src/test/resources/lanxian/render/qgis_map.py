"""Draws the features of a file in the style of an SLD with QGIS: data, sld, crs, minx,miny,maxx,maxy, width,height, out."""
import os
import sys

from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsMapRendererSequentialJob, QgsMapSettings,
                       QgsRectangle, QgsVectorLayer)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

data, sld, crs, box, size, out = sys.argv[1:7]
application = QgsApplication([], False)
application.initQgis()
layer = QgsVectorLayer(data, "zones", "ogr")
message, loaded = layer.loadSldStyle(sld)
if not (layer.isValid() and loaded):
    sys.exit("cannot read %s or %s: %s" % (data, sld, message))
settings = QgsMapSettings()
settings.setLayers([layer])
settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
settings.setExtent(QgsRectangle(*(float(bound) for bound in box.split(","))))
settings.setOutputSize(QSize(*(int(side) for side in size.split(","))))
settings.setOutputDpi(25.4 / 0.28)
settings.setBackgroundColor(QColor(255, 255, 255))
settings.setFlag(QgsMapSettings.Antialiasing, True)
job = QgsMapRendererSequentialJob(settings)
job.start()
job.waitForFinished()
if not job.renderedImage().save(out):
    sys.exit("cannot write " + out)
os._exit(0)  # Python takes QGIS apart in an order that it does not survive
