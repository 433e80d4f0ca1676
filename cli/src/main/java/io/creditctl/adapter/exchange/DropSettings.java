package io.creditctl.adapter.exchange;

import io.creditctl.adapter.file.HandedFile;
import java.nio.file.Path;

/**
 * Where files are handed over and how they look.
 *
 * @param folder that the platform takes files from
 * @param receiptFolder that it puts receipts into
 * @param format of the files
 * @param fileName the pattern of their names, without ending
 * @param fileNameSetting that the pattern comes from, for errors
 * @param ledger a file of our own
 */
public record DropSettings(
    Path folder,
    Path receiptFolder,
    HandedFile format,
    String fileName,
    String fileNameSetting,
    Path ledger) {
  /** The pattern where none is set. */
  public static final String FILE_NAME = FileNamePattern.OURS;
}
