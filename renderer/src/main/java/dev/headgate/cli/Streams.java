package dev.headgate.cli;

import java.io.InputStream;
import java.io.PrintWriter;

/** Where a run reads from and writes to. */
record Streams(InputStream in, PrintWriter out, PrintWriter err) {}
