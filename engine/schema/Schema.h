#pragma once

#include "engine/base/Result.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lathe::schema {

enum class Kind { String, Integer, Number, Boolean, Timestamp, Json, List, Map, Structure };

/// What a value may be.
struct Shape {
    Kind kind = Kind::Json;
    /// What the items of a list or the members of a map may be.
    std::vector<Shape> inner;
    /// Names a structure, "AWS::S3::Bucket.CorsRule". "<Type>" in it stands for the word under the
    /// key Type beside the value.
    std::string structure;

    bool operator==(const Shape&) const = default;
};

/// A value that a resource of another type gives.
struct Source {
    std::string type;
    /// For Fn::GetAtt; "Ref": what Ref gives.
    std::string attribute;

    bool operator==(const Source&) const = default;
};

struct Property {
    std::string name;
    /// One of these; the first is what is usual.
    std::vector<Shape> shapes;
    bool required = false;
    /// CloudFormation makes a new resource when it changes.
    bool replaces = false;
    bool deprecated = false;
    /// The words it takes, those of its items where it is a list; empty: any.
    std::vector<std::string> values;
    /// Of a number: the lowest and the highest.
    std::optional<std::pair<long long, long long>> range;
    /// What holds without it; empty when that is not known.
    std::string preset;
    /// Resources that it may be taken from.
    std::vector<Source> sources;
};

struct Structure {
    /// The type of a resource (its Properties), or "AWS::S3::Bucket.CorsRule".
    std::string name;
    /// By name.
    std::vector<Property> properties;

    const Property* find(std::string_view property) const;
};

struct ResourceType {
    std::string name;
    /// What Fn::GetAtt gives.
    std::vector<std::string> attributes;
    Structure properties;
    std::vector<Structure> structures;
};

/// What a walk from the Properties of a resource inwards has come to.
struct Place {
    /// The property that the value belongs to, perhaps as an item of its list.
    const Property* property = nullptr;
    /// Empty: nothing is known here.
    std::vector<Shape> shapes;
};

/// The resource types of CloudFormation and SAM, as resources/schema has them. Reads a type when it
/// is first asked for. Any thread.
class Schema {
  public:
    /// Fails with Schema.Unreadable.
    static Result<std::shared_ptr<const Schema>> load(const std::filesystem::path& folder);

    /// Sorted.
    std::vector<std::string_view> types() const;
    /// nullptr for a type that is not known.
    const ResourceType* find(std::string_view type) const;
    /// nullptr for a structure that is not known.
    const Structure* structure(std::string_view name) const;

    Place properties(std::string_view type) const;
    /// Of a structure or a map. `word` is what stands under the key Type beside the place.
    Place member(const Place& place, std::string_view key, std::string_view word = {}) const;
    /// Of a list.
    static Place item(const Place& place);
    /// The structures that may stand at the place.
    std::vector<const Structure*> structures(const Place& place, std::string_view word = {}) const;

  private:
    Schema() = default;
    void index(std::string_view text);

    std::vector<std::string> m_texts;
    /// The parts of the texts that tell of a type; later ones add to earlier ones.
    std::map<std::string_view, std::vector<std::string_view>> m_parts;
    mutable std::mutex m_mutex;
    mutable std::map<std::string, std::unique_ptr<const ResourceType>, std::less<>> m_read;
};

/// AWS's page about a structure, and the place on it about a property (nothing: the page).
std::string documentationUrl(const Structure& structure, std::string_view property = {});

} // namespace lathe::schema
