package lanxian.editing.generate.river;

/**
 * A piece of river between two joints, in the direction of flow.
 *
 * @param river name of the river; null if unknown
 * @param from joint at its upper end
 * @param to joint at its lower end
 */
record Reach(int id, String river, Course course, int from, int to) {
  Reach turned() {
    return new Reach(id, river, course.reversed(), to, from);
  }
}
