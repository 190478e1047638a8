# frozen_string_literal: true

# The real Jekyll and the real Psych, asked by tests/support/jekyll.ts.
#
#   ruby oracle.rb about            what is installed, as one JSON object
#   ruby oracle.rb psych SECONDS    reads one JSON string per line, answers each with one JSON line
#   ruby oracle.rb jekyll SOURCE    reads and renders the site in SOURCE, answers with one JSON object
#   ruby oracle.rb data FOLDER      builds each site in FOLDER, answers with what each has as its tags (`site.data.tags`)
#
# Nothing here decides anything: Jekyll's own methods run, and what goes in and comes out of them is written down.

require "json"
require "timeout"
require "jekyll"

$stdout.binmode
$stdin.binmode
Jekyll.logger.log_level = :error

# Ruby values as JSON that keeps Ruby's classes apart.
module Tagged
  MAX_NODES = 200_000
  MAX_DEPTH = 1_000

  def self.of(value)
    catch(:huge) { encode(value, { :open => {}.compare_by_identity, :nodes => 0 }) }
  end

  def self.encode(value, state)
    state[:nodes] += 1
    throw :huge, { "$" => "huge" } if state[:nodes] > MAX_NODES

    case value
    when nil, true, false then value
    when String then string(value)
    when Integer then { "$" => "int", "v" => value.to_s }
    when Float then { "$" => "float", "v" => value.to_s }
    when Symbol then { "$" => "symbol", "v" => value.to_s }
    when Time then { "$" => "time", "v" => value.getutc.strftime("%Y-%m-%dT%H:%M:%S.%LZ") }
    when Date then { "$" => "date", "v" => value.strftime("%Y-%m-%d") }
    when Array, Hash then container(value, state)
    else { "$" => "other", "v" => value.class.name }
    end
  end

  def self.string(value)
    utf8 = value.encoding == Encoding::UTF_8 ? value : value.dup.force_encoding(Encoding::UTF_8)
    return { "$" => "bytes", "v" => [value].pack("m0") } if value.encoding == Encoding::BINARY || !utf8.valid_encoding?

    utf8
  end

  def self.container(value, state)
    return { "$" => "cycle" } if state[:open].key?(value)
    return { "$" => "deep" } if state[:open].size >= MAX_DEPTH

    state[:open][value] = true
    if value.is_a?(Array)
      value.map { |element| encode(element, state) }
    else
      { "$" => "map", "v" => value.map { |key, element| [encode(key, state), encode(element, state)] } }
    end
  ensure
    state[:open].delete(value)
  end
end

# Calls what Jekyll calls for a front matter, and tells how it ended. SystemStackError is no StandardError: Jekyll dies of it.
def outcome
  value = yield
  { "data" => Tagged.of(value) }
rescue Psych::SyntaxError => e
  { "error" => e.message, "line" => e.line, "column" => e.column, "problem" => [e.problem, e.context].compact.join(" ") }
rescue Psych::DisallowedClass => e
  { "disallowed" => e.message[/class: (.*)\z/, 1] || e.message }
rescue SystemStackError, NoMemoryError, Timeout::Error => e
  { "fatal" => e.class.name }
rescue StandardError => e
  { "error" => "#{e.class}: #{e.message.lines.first}".scrub, "line" => 0, "column" => 0, "problem" => e.class.name }
end

def answer(value)
  $stdout.write(JSON.generate(value, :max_nesting => 0), "\n")
  $stdout.flush
end

def psych(seconds)
  while (line = $stdin.gets)
    document = JSON.parse(line.force_encoding(Encoding::UTF_8), :quirks_mode => true)
    answer(outcome { Timeout.timeout(seconds) { Jekyll::Utils.safe_load_yaml(document) } })
  end
end

# What was seen of each document, by its path.
SEEN = {}

module SeeDocument
  def read(opts = {})
    SEEN[relative_path] = { "matched" => false }
    Thread.current[:seen] = SEEN[relative_path]
    super
  rescue Exception => e # rubocop:disable Lint/RescueException
    Thread.current[:seen]["abort"] = "#{e.class}: #{e.message.lines.first}".scrub
    @data = {}
  ensure
    seen = Thread.current[:seen]
    seen["content"] = content.nil? || !content.valid_encoding? ? nil : content
    seen["published"] = published?
    Thread.current[:seen] = nil
  end

  private

  def handle_read_error(error)
    Thread.current[:seen]["error"] = "#{error.class}: #{error.message.lines.first}".scrub
    super
  end
end

module SeeYaml
  def safe_load_yaml(yaml)
    seen = Thread.current[:seen]
    return super if seen.nil?

    seen["matched"] = true
    seen["yaml"] = yaml.dup
    value = super
    seen["data"] = Tagged.of(value)
    value
  end
end

module SeeRenderer
  def run
    super
  rescue Exception => e # rubocop:disable Lint/RescueException
    SEEN[document.relative_path]["abort"] = "#{e.class}: #{e.message.lines.first}".scrub if SEEN.key?(document.relative_path)
    ""
  end
end

def jekyll(source)
  Jekyll::Document.prepend(SeeDocument)
  Jekyll::Utils.singleton_class.prepend(SeeYaml)
  Jekyll::Renderer.prepend(SeeRenderer)
  site = Jekyll::Site.new(
    Jekyll.configuration(
      "source" => source, "destination" => File.join(source, "_site"), "config" => [], "quiet" => true,
      "disable_disk_cache" => true, "collections" => { "cache" => { "output" => true } }
    )
  )
  site.reset
  site.read
  site.render
  answer("docs" => SEEN, "static" => site.static_files.map { |file| file.relative_path.delete_prefix("/") })
end

# The whole build, so that an error ends it as it ends `jekyll build`.
def data(folder)
  seen = Dir.children(folder).to_h do |name|
    source = File.join(folder, name)
    site = Jekyll::Site.new(
      Jekyll.configuration(
        "source" => source, "destination" => File.join(source, "_site"), "config" => [], "quiet" => true,
        "disable_disk_cache" => true
      )
    )
    [name, build(site)]
  end
  answer(seen)
end

def build(site)
  site.process
  { "data" => Tagged.of(site.data["tags"]) }
rescue Exception => e # rubocop:disable Lint/RescueException
  { "abort" => "#{e.class}: #{e.message.lines.first}".scrub }
end

case ARGV[0]
when "about"
  answer("jekyll" => Jekyll::VERSION, "psych" => Psych::VERSION, "libyaml" => Psych::LIBYAML_VERSION,
         "loader" => defined?(SafeYAML) ? "SafeYAML" : "Psych")
when "psych" then psych(Float(ARGV[1]))
when "jekyll" then jekyll(ARGV[1])
when "data" then data(ARGV[1])
end
