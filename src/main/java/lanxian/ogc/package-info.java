/** What all OGC interfaces share: which CRS they speak, how they link. */
package lanxian.ogc;
