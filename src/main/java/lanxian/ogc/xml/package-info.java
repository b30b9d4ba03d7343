/** XML answers of the older OGC services. */
package lanxian.ogc.xml;
