"""Reads SLD files with QGIS and tells what it makes of them.

Arguments: a file with JSON {"features": [{class, geometry_status, name}, ...], "styles": {name: path}}.
Prints JSON: name -> {"rules": [...], "labels": [...]}, each with title, scales and for each feature whether it is drawn.
"""
import json
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import (  # noqa: E402
    QgsApplication, QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsFeature, QgsVectorLayer)

application = QgsApplication([], False)
application.initQgis()
with open(sys.argv[1], encoding="utf-8") as given:
    task = json.load(given)


def layer(kind):
    return QgsVectorLayer(kind + "?crs=EPSG:4326&field=class:string&field=geometry_status:string&field=name:string",
                          "zones", "memory")


def features(of):
    made = []
    for values in task["features"]:
        feature = QgsFeature(of.fields())
        for name, value in values.items():
            feature.setAttribute(name, value)
        made.append(feature)
    return made


def told(rules, of):
    result = []
    for rule in rules:
        expression = QgsExpression(rule.filterExpression())
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(of))
        drawn = []
        for feature in features(of):
            context.setFeature(feature)
            drawn.append(not rule.filterExpression() or expression.evaluate(context) == 1)
        title = rule.label() if hasattr(rule, "label") else rule.description()
        result.append({"title": title, "least": rule.maximumScale(), "most": rule.minimumScale(), "drawn": drawn,
                       "error": expression.parserErrorString()})
    return result


answer = {}
for name, path in task["styles"].items():
    zones = layer("Point" if name in ("monitoring_point", "village") else "Polygon")
    message, loaded = zones.loadSldStyle(path)
    answer[name] = {"loaded": loaded, "message": message,
                    "rules": told(zones.renderer().rootRule().children(), zones),
                    "labels": told(zones.labeling().rootRule().children(), zones)}
print(json.dumps(answer))
sys.stdout.flush()
os._exit(0)  # QGIS does not always come down cleanly without a display
