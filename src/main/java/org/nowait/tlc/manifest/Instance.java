package org.nowait.tlc.manifest;

import org.nowait.tla.TlaRecord;

/**
 * Values that a configuration is run with.
 *
 * @param name the values, in the order of the constants' names
 * @param constants the values by the constants' names
 */
record Instance(String name, TlaRecord constants) {}
