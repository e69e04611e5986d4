#include <stddef.h>

/// Runs libyaml over `size` bytes and counts the events; -1 if they are not YAML.
long count_yaml_events(const unsigned char *bytes, size_t size);
