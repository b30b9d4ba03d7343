/** WMS 1.3.0 (OGC 06-042) and 1.1.1 (OGC 01-068r3) over the layers, for clients that speak no newer language. */
package lanxian.ogc.wms;
