/** What may be made again and is kept as long as there is room. */
package lanxian.tiles.memory;
