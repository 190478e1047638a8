// The physical limit: reads every page and parses its two data lines with simdjson, in one thread, nothing else.
// Built by bench.ts: g++ -O3 -std=c++17 limit.cpp -lsimdjson
#include <dirent.h>
#include <fcntl.h>
#include <simdjson.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

namespace {

constexpr size_t MOST_BYTES = 64 << 20;

std::vector<std::string> entriesOf(const std::string& folder) {
  std::vector<std::string> names;
  DIR* open = opendir(folder.c_str());
  if (open == nullptr) return names;
  while (const dirent* entry = readdir(open))
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
  closedir(open);
  return names;
}

size_t readPage(const std::string& file, char* buffer) {
  const int descriptor = open(file.c_str(), O_RDONLY);
  if (descriptor < 0) std::exit(1);
  size_t length = 0;
  for (ssize_t count; (count = read(descriptor, buffer + length, MOST_BYTES - length)) > 0;) length += count;
  close(descriptor);
  return length;
}

simdjson::dom::element parseLine(simdjson::dom::parser& parser, const char* text, const char* end) {
  const char* line = static_cast<const char*>(memchr(text, '\n', end - text));
  simdjson::dom::element element;
  // The buffer goes on behind the line: no copy is needed.
  if (line == nullptr || parser.parse(text, line - text, false).get(element)) std::exit(1);
  return element;
}

const char* behind(const char* text, const char* end, const char* key) {
  const void* found = memmem(text, end - text, key, strlen(key));
  if (found == nullptr) std::exit(1);
  return static_cast<const char*>(found) + strlen(key);
}

size_t countRows(simdjson::dom::parser& parser, const char* text, const char* end) {
  const char* meta = behind(text, end, "\nmeta: ");
  parseLine(parser, meta, end);
  return parseLine(parser, behind(meta, end, "\nspec_details: "), end).get_array().value().size();
}

/** As usage.mjs: peak memory (kB) and processor time (s). */
void writeUsage() {
  const char* name = getenv("USAGE_FILE");
  FILE* file = name == nullptr ? nullptr : fopen(name, "w");
  if (file == nullptr) return;
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  long peak = usage.ru_maxrss;
  // Linux counts the memory of the process that started this one into it.
  if (FILE* status = fopen("/proc/self/status", "r")) {
    char line[256];
    while (fgets(line, sizeof line, status) != nullptr && sscanf(line, "VmHWM: %ld", &peak) != 1) {
    }
    fclose(status);
  }
  const auto seconds = [](const timeval& time) { return time.tv_sec + time.tv_usec / 1e6; };
  fprintf(file, "%ld %f", peak, seconds(usage.ru_utime) + seconds(usage.ru_stime));
  fclose(file);
}

}  // namespace

int main(int, char** arguments) {
  const std::string cache = std::string(arguments[1]) + "/_cache";
  // Not filled: what is not read into takes no memory.
  const std::unique_ptr<char[]> buffer(new char[MOST_BYTES + simdjson::SIMDJSON_PADDING]);
  simdjson::dom::parser parser;
  size_t rows = 0;
  for (const auto& tag : entriesOf(cache))
    for (const auto& name : entriesOf(cache + "/" + tag)) {
      const size_t length = readPage(cache + "/" + tag + "/" + name + "/specs.md", buffer.get());
      rows += countRows(parser, buffer.get(), buffer.get() + length);
    }
  printf("%zu\n", rows);
  writeUsage();
}
