package lanxian.exchange.geojson;

import java.util.List;

/**
 * A geometry object as parsed, members in any order.
 *
 * @param type its type; null if absent
 * @param coordinates tree of lists and coordinates; null if absent or unusable
 * @param geometries members of a collection; null if absent
 * @param pointer place of the object
 */
record GeometryNode(String type, Object coordinates, List<GeometryNode> geometries, String pointer) {
  String at(String member) {
    return pointer + "/" + member;
  }
}
