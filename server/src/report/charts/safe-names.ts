import LRU from "zrender/lib/core/LRU.js";

/**
 * The chart library keeps the widths of texts in plain objects, under the texts themselves. A title such as `__proto__`
 * would reach the object that all others are made from, and change it for the whole program. Here every key gets a
 * letter in front, so that it is never the name of anything.
 */
const { get, put } = LRU.prototype;

LRU.prototype.get = function (key) {
  return get.call(this, `k${key}`);
};

LRU.prototype.put = function (key, value) {
  return put.call(this, `k${key}`, value);
};
