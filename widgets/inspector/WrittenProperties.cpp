#include "widgets/inspector/WrittenProperties.h"

#include <QStringList>

namespace lathe::inspector {

namespace {

QString text(const boost::json::string& value) {
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

QString argumentText(const boost::json::value& value) {
    if (value.is_string())
        return text(value.get_string());
    return QString::fromStdString(boost::json::serialize(value));
}

/// The value at the path, or the intrinsic that stands somewhere along it.
const boost::json::value* find(const boost::json::object& properties, const PropertyPath& path) {
    const boost::json::value* value = nullptr;
    const boost::json::object* object = &properties;
    for (const auto& step : path) {
        if (value && !intrinsicText(*value).isEmpty())
            return value;
        if (const auto* key = std::get_if<std::string>(&step)) {
            value = object ? object->if_contains(*key) : nullptr;
        } else {
            const std::size_t index = std::get<std::size_t>(step);
            value = value && value->is_array() && index < value->get_array().size()
                        ? &value->get_array()[index]
                        : nullptr;
        }
        if (!value)
            return nullptr;
        object = value->if_object();
    }
    return value;
}

/// An intrinsic within a list counts too: [!Ref Architecture].
QString expressionIn(const boost::json::value& value) {
    if (const auto* array = value.if_array()) {
        for (const boost::json::value& item : *array) {
            if (const QString found = intrinsicText(item); !found.isEmpty())
                return found;
        }
    }
    return intrinsicText(value);
}

} // namespace

QString intrinsicText(const boost::json::value& value) {
    const auto* object = value.if_object();
    if (!object || object->size() != 1)
        return {};
    const auto& [key, argument] = *object->begin();
    if (key == "Ref" || key == "Condition")
        return u'!' + QString::fromUtf8(key.data(), qsizetype(key.size())) + u' ' +
               argumentText(argument);
    if (!key.starts_with("Fn::"))
        return {};
    const QString name = u'!' + QString::fromUtf8(key.data() + 4, qsizetype(key.size()) - 4) + u' ';
    if (key == "Fn::GetAtt" && argument.is_array()) {
        QStringList parts;
        for (const boost::json::value& part : argument.get_array())
            parts << argumentText(part);
        return name + parts.join(u'.');
    }
    return name + argumentText(argument);
}

const boost::json::value* writtenAt(const WrittenProperties& written, const PropertyPath& path) {
    const auto* own = find(written.own, path);
    return own ? own : find(written.globals, path);
}

PropertySource sourceOf(const WrittenProperties& written, const PropertyPath& path) {
    if (const auto* own = find(written.own, path)) {
        const QString expression = expressionIn(*own);
        return {expression.isEmpty() ? Origin::Own : Origin::Intrinsic, expression, false};
    }
    if (const auto* shared = find(written.globals, path)) {
        const QString expression = expressionIn(*shared);
        return {expression.isEmpty() ? Origin::Globals : Origin::Intrinsic, expression, true};
    }
    return {};
}

} // namespace lathe::inspector
