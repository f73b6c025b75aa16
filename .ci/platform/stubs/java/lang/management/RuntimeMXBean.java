package java.lang.management;

import java.util.List;
import java.util.Map;

/** In a JRE without the module java.management, what Surefire asks of it. */
public interface RuntimeMXBean {
  List<String> getInputArguments();

  Map<String, String> getSystemProperties();
}
