/**
 * What a change set would do if it were published: the area that classes of zones gain and lose per county, and the
 * stored siting checks and registered facilities whose verdict would flip. Nothing is written but projects that are taken
 * out of records of earlier versions.
 */
package lanxian.impact;
