// What faults of the service mean, where its own words are not plain enough to act on.
export default {
  'fault.ZONE_CHANGED_MEANWHILE': 'The zone has a newer version, perhaps one that is still to come into force; only the newest can be changed.',
  'fault.SELF_INTERSECTION': 'The boundary crosses itself. Check the order of the points there.', 'fault.ZONE_UNKNOWN': 'The eastings bear no zone number and the file names none: add it.', 'fault.OUTSIDE_PREFECTURE': 'The project lies in none of the counties. Check zone number and order of axes.',
  'fault.NOT_ONE_PROJECT': 'One project at a time: the file holds several features.', 'fault.INTERNAL_ERROR': 'Something failed in the service; please tell its administrator the time.', 'fault.TXT_POINT_INVALID': 'This line is no point; it should be: number,ring,X,Y.',
};
