package com.example.libraries;

import com.example.curl.Curl;
import com.example.curl.Headers;
import com.example.curl.Option;
import com.example.curl.Transfer;
import com.example.curl.Write;
import io.ekkogen.runtime.NativeException;

/** Reads a file by its URL. */
public final class Download {
  private static final Curl curl = Curl.load();

  private Download() {}

  /** Prints the first entry of the list of users. */
  public static void main(String[] arguments) {
    StringBuilder content = new StringBuilder();
    Write write =
        (text, size, count) -> {
          content.append(text);
          return size * count;
        };

    try (Transfer transfer = curl.open();
        Headers headers = curl.append(null, "Accept: text/plain")) {
      curl.append(headers, "Accept-Language: " + curl.escape(transfer, "de, en"));
      curl.set(transfer, Option.HTTP_HEADER, headers);
      curl.set(transfer, Option.WRITE_FUNCTION, write);

      curl.set(transfer, Option.URL, "file:///etc/passwd");
      curl.perform(transfer);
      System.out.println(content.substring(0, content.indexOf(":")));
      System.out.println(curl.escape(transfer, "Größe & Gewicht"));

      curl.set(transfer, Option.URL, "file:///nowhere");
      curl.perform(transfer);
    } catch (NativeException failure) {
      System.out.println(failure.getMessage());
    }
  }
}
