/**
 * The build puts these in place of the globals of the same names. A script's host may look each global up anew every
 * time it is used, which in a loop over a school's marks takes longer than the work.
 */
const math = Math;
const number = Number;
const object = Object;
const array = Array;
const string = String;
const json = JSON;
const map = Map;
const set = Set;
const int32Array = Int32Array;
const float64Array = Float64Array;

export {
  array as Array,
  float64Array as Float64Array,
  int32Array as Int32Array,
  json as JSON,
  map as Map,
  math as Math,
  number as Number,
  object as Object,
  set as Set,
  string as String,
};
