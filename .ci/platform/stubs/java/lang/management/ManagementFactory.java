package java.lang.management;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** In a JRE without the module java.management, what Surefire asks of it. */
public final class ManagementFactory {
  private ManagementFactory() {}

  public static RuntimeMXBean getRuntimeMXBean() {
    return new RuntimeMXBean() {
      @Override
      public List<String> getInputArguments() {
        return List.of();
      }

      @Override
      public Map<String, String> getSystemProperties() {
        Properties properties = System.getProperties();
        Map<String, String> map = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return map;
      }
    };
  }
}
