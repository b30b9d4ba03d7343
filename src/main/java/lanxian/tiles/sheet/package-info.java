/**
 * What tiles say and show of zones, as bytes that lie ready: a tile of many zones mostly copies. One sheet for a layer and a
 * level, an entry for each zone that was drawn.
 */
package lanxian.tiles.sheet;
