package io.creditctl.core.bulletin;

/** A unit that is beyond a line, and by what. */
public record Named(String unit, BulletinKind kind, Share share) {}
