/** Maps and legends of layers as images, for every interface that gives them out. */
package lanxian.ogc.maps;
