/**
 * Boundary point files of land surveys (勘测定界 / 界址点坐标 TXT): a header, then parcels with their numbered points as
 * X = northing, Y = easting. There is no published grammar; what is read here is what producers are seen to write.
 */
package lanxian.exchange.boundarytxt;
