#pragma once

#include <boost/json.hpp>

#include <QString>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lathe::inspector {

/// A path below a resource's Properties: {"Environment", "Variables", "TABLE"}.
using PropertyPath = std::vector<std::variant<std::string, std::size_t>>;

/// One value to be written below a resource's Properties, or removed where there is none.
struct PropertyEdit {
    PropertyPath path;
    std::optional<boost::json::value> value;

    bool operator==(const PropertyEdit&) const = default;
};

/// Steps in this order, undone as one.
using PropertyEdits = std::vector<PropertyEdit>;

/// A resource's settings as the template writes them, before anything is resolved; intrinsics in
/// their long form ({"Ref": "Size"}).
struct WrittenProperties {
    /// The resource's own Properties.
    boost::json::object own;
    /// The section of Globals that holds for its type ("Function"); empty for other resources.
    boost::json::object globals;

    bool operator==(const WrittenProperties&) const = default;
};

/// Where the value of a property comes from.
enum class Origin {
    /// Nowhere written: Lambda's default.
    Default,
    /// A plain value of the resource.
    Own,
    /// A plain value of Globals.
    Globals,
    /// An intrinsic, of the resource or of Globals.
    Intrinsic,
};

struct PropertySource {
    Origin origin = Origin::Default;
    /// The intrinsic in its short form, "!Ref Size"; empty for others.
    QString expression;
    /// True when it stands in Globals.
    bool inherited = false;

    bool operator==(const PropertySource&) const = default;
};

/// The resource's own value or that of Globals; nullptr when there is none.
const boost::json::value* writtenAt(const WrittenProperties& written, const PropertyPath& path);

PropertySource sourceOf(const WrittenProperties& written, const PropertyPath& path);

/// "!Sub '${Stage}-orders'", "!GetAtt Table.Arn": an intrinsic as a person writes it. Empty when
/// the value is none.
QString intrinsicText(const boost::json::value& value);

} // namespace lathe::inspector
