package io.creditctl.cli;

import io.creditctl.cli.output.TerminalInfo;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * The three standard streams of one run.
 *
 * @param charset what a terminal on the other end reads
 */
public record Console(
    InputStream in, OutputStream out, PrintStream err, Charset charset, TerminalInfo terminal) {}
