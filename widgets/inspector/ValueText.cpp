#include "widgets/inspector/ValueText.h"

#include "widgets/inspector/WrittenProperties.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace lathe::inspector {

namespace {

using schema::Kind;

struct ValueWords {
    Q_DECLARE_TR_FUNCTIONS(lathe::inspector::ValueText)
};

/// As deep as required members are made; a structure may require itself.
constexpr int deepest = 4;

bool takes(const schema::Place& place, std::initializer_list<Kind> kinds) {
    return std::any_of(place.shapes.begin(), place.shapes.end(), [&](const schema::Shape& shape) {
        return std::find(kinds.begin(), kinds.end(), shape.kind) != kinds.end();
    });
}

std::optional<boost::json::value> parsedJson(const QString& text) {
    boost::system::error_code failure;
    boost::json::value value = boost::json::parse(text.toStdString(), failure);
    return failure ? std::nullopt : std::optional{std::move(value)};
}

/// "!GetAtt Table.Arn" -> {"Fn::GetAtt": ["Table", "Arn"]}
TypedValue typedIntrinsic(const QString& text) {
    const QString name = text.section(u' ', 0, 0).mid(1);
    const QString argument = text.section(u' ', 1).trimmed();
    if (name.isEmpty() || argument.isEmpty())
        return {std::nullopt, ValueWords::tr("What %1 is to work on is missing.").arg(text)};
    const bool isShort = name == QLatin1String("Ref") || name == QLatin1String("Condition");
    const std::string key =
        (isShort ? QString{} : QStringLiteral("Fn::")).toStdString() + name.toStdString();
    boost::json::value inner;
    if (name == QLatin1String("GetAtt")) {
        if (!argument.contains(u'.'))
            return {std::nullopt, ValueWords::tr("!GetAtt needs a resource and an attribute: "
                                                 "!GetAtt Table.Arn")};
        inner = boost::json::array{argument.section(u'.', 0, 0).toStdString(),
                                   argument.section(u'.', 1).toStdString()};
    } else if (argument.startsWith(u'[') || argument.startsWith(u'{')) {
        auto parsed = parsedJson(argument);
        if (!parsed)
            return {std::nullopt,
                    ValueWords::tr("What %1 is to work on is no JSON.").arg(u'!' + name)};
        inner = std::move(*parsed);
    } else {
        inner = boost::json::string{argument.toStdString()};
    }
    return {boost::json::object{{key, std::move(inner)}}, {}};
}

TypedValue typedNumber(const QString& text, const schema::Place& place) {
    bool isWhole = false;
    const qlonglong whole = text.toLongLong(&isWhole);
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isWhole && !(isNumber && takes(place, {Kind::Number, Kind::Json})))
        return {};
    const auto* property = place.property;
    if (property && property->range &&
        (number < double(property->range->first) || number > double(property->range->second)))
        return {std::nullopt, ValueWords::tr("It takes %1 to %2.")
                                  .arg(QLocale().toString(property->range->first),
                                       QLocale().toString(property->range->second))};
    if (isWhole)
        return {boost::json::value(std::int64_t{whole}), {}};
    return {boost::json::value(number), {}};
}

boost::json::value newValue(const schema::Schema& schema, const schema::Place& place, int depth) {
    const schema::Property* property = place.property;
    switch (place.shapes.empty() ? Kind::Json : place.shapes.front().kind) {
    case Kind::String:
    case Kind::Timestamp:
        if (property && !property->preset.empty())
            return boost::json::string{property->preset};
        return boost::json::string{property && !property->values.empty() ? property->values.front()
                                                                         : std::string{}};
    case Kind::Integer:
    case Kind::Number: {
        const long long lowest = property && property->range ? property->range->first : 0;
        const QString preset = property ? QString::fromStdString(property->preset) : QString{};
        bool isNumber = false;
        const qlonglong usual = preset.toLongLong(&isNumber);
        return std::int64_t{isNumber ? usual : lowest};
    }
    case Kind::Boolean:
        return true;
    case Kind::List:
        if (depth >= deepest)
            return boost::json::array{};
        return boost::json::array{newValue(schema, schema::Schema::item(place), depth + 1)};
    case Kind::Map:
    case Kind::Json:
        break;
    case Kind::Structure: {
        boost::json::object made;
        for (const schema::Structure* structure : schema.structures(place))
            for (const schema::Property& member : structure->properties)
                if (member.required && depth < deepest)
                    made[member.name] = newValue(schema, {&member, member.shapes}, depth + 1);
        return made;
    }
    }
    return boost::json::object{};
}

} // namespace

QString valueText(const boost::json::value& value) {
    if (const QString intrinsic = intrinsicText(value); !intrinsic.isEmpty())
        return intrinsic;
    if (value.is_string())
        return QString::fromStdString(std::string{value.get_string()});
    return QString::fromStdString(boost::json::serialize(value));
}

TypedValue typedValue(const QString& typed, const schema::Place& place) {
    const QString text = typed.trimmed();
    const bool anything = place.shapes.empty();
    if (text.startsWith(u'!') && text.size() > 1 && text[1].isUpper())
        return typedIntrinsic(text);
    if (takes(place, {Kind::Integer, Kind::Number, Kind::Json}) || anything)
        if (TypedValue number = typedNumber(text, place);
            number.value || !number.complaint.isEmpty())
            return number;
    if ((takes(place, {Kind::Boolean, Kind::Json}) || anything) &&
        (text == QLatin1String("true") || text == QLatin1String("false")))
        return {boost::json::value(text == QLatin1String("true")), {}};
    if ((text.startsWith(u'{') || text.startsWith(u'[')) &&
        !(takes(place, {Kind::String}) &&
          !takes(place, {Kind::Json, Kind::List, Kind::Map, Kind::Structure}))) {
        auto value = parsedJson(text);
        return value ? TypedValue{std::move(value), {}}
                     : TypedValue{std::nullopt, ValueWords::tr("That is no JSON.")};
    }
    if (takes(place, {Kind::String, Kind::Timestamp, Kind::Json}) || anything)
        return {boost::json::string{typed.toStdString()}, {}};
    if (takes(place, {Kind::Integer}))
        return {std::nullopt,
                ValueWords::tr("It takes a whole number, or an intrinsic such as !Ref.")};
    if (takes(place, {Kind::Number}))
        return {std::nullopt, ValueWords::tr("It takes a number, or an intrinsic such as !Ref.")};
    if (takes(place, {Kind::Boolean}))
        return {std::nullopt,
                ValueWords::tr("It takes true or false, or an intrinsic such as !Ref.")};
    return {std::nullopt, ValueWords::tr("It takes JSON, or an intrinsic such as !Ref.")};
}

boost::json::value newValue(const schema::Schema& schema, const schema::Place& place) {
    return newValue(schema, place, 0);
}

Kind kindOf(const schema::Place& place, const boost::json::value* value) {
    const auto firstOf = [&](std::initializer_list<Kind> kinds, Kind otherwise) {
        for (const schema::Shape& shape : place.shapes)
            if (std::find(kinds.begin(), kinds.end(), shape.kind) != kinds.end())
                return shape.kind;
        return otherwise;
    };
    if (!value)
        return place.shapes.empty() ? Kind::Json : place.shapes.front().kind;
    if (value->is_array())
        return Kind::List;
    if (value->is_object())
        return firstOf({Kind::Structure, Kind::Map}, Kind::Json);
    if (value->is_bool())
        return Kind::Boolean;
    return firstOf({Kind::String, Kind::Integer, Kind::Number, Kind::Boolean, Kind::Timestamp},
                   value->is_number() ? Kind::Number : Kind::String);
}

} // namespace lathe::inspector
