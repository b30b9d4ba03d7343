"""Writes a project of QGIS with one layer that its server gives out: qgis_project.py PROJECT GEOPACKAGE LAYER SLD"""
import sys

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer

project_file, package, name, sld = sys.argv[1:]
application = QgsApplication([], False)
application.initQgis()
layer = QgsVectorLayer(f"{package}|layername={name}", name, "ogr")
if not layer.isValid():
    sys.exit(f"{package} has no layer {name}")
message, styled = layer.loadSldStyle(sld)
if not styled:
    sys.exit(f"{sld} cannot be read: {message}")
project = QgsProject.instance()
project.addMapLayer(layer)
project.writeEntry("WFSLayers", "/", [layer.id()])
project.writeEntry("WFSLayersPrecision", "/" + layer.id(), 7)
if not project.write(project_file):
    sys.exit(f"{project_file} cannot be written")
application.exitQgis()
