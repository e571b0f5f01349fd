package org.nowait.tlc;

/**
 * One message of TLC.
 *
 * @param code its number, as in TLC's class {@code EC}
 * @param text its text
 */
public record TlcMessage(int code, String text) {}
