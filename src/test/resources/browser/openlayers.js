// Draws a layer of the service as pages do that use OpenLayers. Every way to fetch it is one entry of `sources`.

// Documents of the service name CRSs by the URIs of the OGC; OpenLayers itself knows only those of the most common ones.
for (const name of ['EPSG:4490', 'http://www.opengis.net/def/crs/EPSG/0/4490', 'urn:ogc:def:crs:EPSG::4490']) {
  proj4.defs(name, '+proj=longlat +ellps=GRS80 +axis=neu +no_defs');
}
ol.proj.proj4.register(proj4);
ol.proj.get('EPSG:4490').setExtent([-180, -90, 180, 90]);

const faults = [];
let map;

const tiles = (kind, quad) => ({ service, collection }) =>
  `${service}/collections/${collection}/${kind}/${quad}`;

/** The style of the collection; `plain`: without labels, which OpenLayers places in its own way. */
async function style({ service, collection, plain }) {
  const answer = await fetch(`${service}/styles/${collection}?f=openlayers`);
  const rules = await answer.json();
  return plain ? rules.filter((rule) => !('text-value' in rule.style)) : rules;
}

async function wmts(options, matrixSet) {
  const answer = await fetch(`${options.service}/wmts/1.0.0/WMTSCapabilities.xml`);
  const capabilities = new ol.format.WMTSCapabilities().read(await answer.text());
  const found = ol.source.WMTS.optionsFromCapabilities(capabilities, { layer: options.collection, matrixSet });
  return new ol.layer.Tile({ source: new ol.source.WMTS({ ...found, transition: 0 }) });
}

const wms = (version) => ({ service, collection }) => new ol.layer.Tile({
  source: new ol.source.TileWMS({
    url: `${service}/wms`, params: { LAYERS: collection, VERSION: version, TILED: true }, transition: 0,
  }),
});

const mapTiles = (quad, projection) => (options) => new ol.layer.Tile({
  source: new ol.source.OGCMapTile({ url: tiles('map/tiles', quad)(options), projection, transition: 0 }),
});

const vectorTiles = (quad, projection) => async (options) => new ol.layer.VectorTile({
  source: new ol.source.OGCVectorTile({ url: tiles('tiles', quad)(options), format: new ol.format.MVT(), projection }),
  style: await style(options),
});

const sources = {
  // a template of tiles, without any document of the service
  vectorTiles: async (options) => new ol.layer.VectorTile({
    source: new ol.source.VectorTile({
      url: tiles('tiles', 'WebMercatorQuad')(options) + '/{z}/{y}/{x}', format: new ol.format.MVT(), maxZoom: 18,
    }),
    style: await style(options),
  }),
  // tile set documents of OGC API – Tiles
  ogcVectorTiles: vectorTiles('WebMercatorQuad'),
  ogcVectorTilesCrs84: vectorTiles('WorldCRS84Quad', 'EPSG:4326'),
  ogcVectorTilesCgcs2000: vectorTiles('CGCS2000Quad', 'EPSG:4490'),
  ogcMapTiles: mapTiles('WebMercatorQuad'),
  ogcMapTilesCrs84: mapTiles('WorldCRS84Quad'),
  ogcMapTilesCgcs2000: mapTiles('CGCS2000Quad'),
  wms: wms('1.3.0'),
  wms111: wms('1.1.1'),
  // one image for the whole view: what a GetMap by hand gives
  image: ({ service, collection }) => new ol.layer.Image({
    source: new ol.source.ImageWMS({ url: `${service}/wms`, params: { LAYERS: collection }, ratio: 1 }),
  }),
  wmts: (options) => wmts(options, 'WebMercatorQuad'),
  wmtsCrs84: (options) => wmts(options, 'WorldCRS84Quad'),
  wmtsCgcs2000: (options) => wmts(options, 'CGCS2000Quad'),
  // features of OGC API – Features, as many as the view needs
  items: async (options) => {
    const source = new ol.source.Vector({
      format: new ol.format.GeoJSON(),
      strategy: ol.loadingstrategy.bbox,
      url: (extent, resolution, projection) => {
        const box = ol.proj.transformExtent(extent, projection, 'EPSG:4326');
        return `${options.service}/collections/${options.collection}/items?f=json&limit=10000&bbox=${box.join(',')}`;
      },
    });
    return new ol.layer.Vector({ source, style: await style(options) });
  },
};

/** Documents that say where the tiles are come first. */
function ready(source) {
  return new Promise((done) => {
    const look = () => source.getState() !== 'loading' && done();
    source.on('change', look);
    look();
  });
}

/** Shows {kind, service, collection, projection, lon, lat, resolution, plain}; done when everything is drawn. */
async function show(options) {
  if (map) {
    map.setTarget(null);
    map.dispose();
  }
  faults.length = 0;
  await document.fonts.load('12px "Noto Sans SC"', '推定');
  const layer = await sources[options.kind](options);
  const source = layer.getSource();
  for (const fault of ['tileloaderror', 'imageloaderror', 'featuresloaderror']) {
    source.on(fault, (event) => faults.push(fault + ' ' + (event.tile?.key ?? '')));
  }
  await ready(source);
  const projection = options.projection ?? 'EPSG:3857';
  map = new ol.Map({
    target: 'map',
    pixelRatio: 1,
    controls: [],
    interactions: [],
    layers: [layer],
    view: new ol.View({
      projection,
      center: ol.proj.fromLonLat([options.lon, options.lat], projection),
      resolution: options.resolution,
      constrainResolution: false,
    }),
  });
  await new Promise((done) => map.once('rendercomplete', done));
  return source.getState() === 'ready' ? faults : ['the source is ' + source.getState(), ...faults];
}

/** Where a pixel is, in degrees, and ids of the zones drawn there. */
function probe(x, y) {
  const [lon, lat] = ol.proj.toLonLat(map.getCoordinateFromPixel([x, y]), map.getView().getProjection());
  const ids = map.getFeaturesAtPixel([x, y]).map((feature) => feature.get('zone_id'));
  return { lon, lat, ids: [...new Set(ids)].sort() };
}
