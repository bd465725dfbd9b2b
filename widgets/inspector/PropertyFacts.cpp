#include "widgets/inspector/PropertyFacts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace lathe::inspector {

namespace {

using schema::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lathe::inspector::PropertyFacts)
};

/// More words than this are for the list that the editor offers.
constexpr std::size_t mostWords = 12;

QString shapeText(const schema::Shape& shape) {
    const Kind inner = shape.inner.empty() ? Kind::Json : shape.inner.front().kind;
    switch (shape.kind) {
    case Kind::String:
        return Words::tr("text");
    case Kind::Integer:
        return Words::tr("whole number");
    case Kind::Number:
        return Words::tr("number");
    case Kind::Boolean:
        return Words::tr("true or false");
    case Kind::Timestamp:
        return Words::tr("date and time");
    case Kind::Json:
        return Words::tr("any JSON");
    case Kind::List:
        return inner == Kind::String ? Words::tr("list of texts") : Words::tr("list");
    case Kind::Map:
        return inner == Kind::String ? Words::tr("texts by name") : Words::tr("values by name");
    case Kind::Structure:
        return Words::tr("group of properties");
    }
    return {};
}

} // namespace

QString kindText(const schema::Place& place) {
    QStringList kinds;
    for (const schema::Shape& shape : place.shapes)
        kinds << shapeText(shape);
    kinds.removeDuplicates();
    return kinds.size() == 2 ? Words::tr("%1 or %2").arg(kinds[0], kinds[1])
                             : kinds.join(QStringLiteral(", "));
}

QString propertyFacts(const schema::Structure& owner, const schema::Property& property) {
    const QLocale locale;
    QStringList facts{kindText({&property, property.shapes})};
    if (property.range)
        facts << Words::tr("%1 to %2")
                     .arg(locale.toString(property.range->first),
                          locale.toString(property.range->second));
    if (property.required)
        facts << Words::tr("required");
    if (!property.preset.empty())
        facts
            << Words::tr("default %1").arg(QString::fromStdString(property.preset).toHtmlEscaped());
    QStringList lines{QStringLiteral("<b>%1</b>").arg(QString::fromStdString(property.name)),
                      facts.join(QStringLiteral("  ·  "))};
    if (!property.values.empty() && property.values.size() <= mostWords) {
        QStringList words;
        for (const std::string& word : property.values)
            words << QString::fromStdString(word).toHtmlEscaped();
        lines << words.join(QStringLiteral(", "));
    }
    if (property.replaces)
        lines << Words::tr("On AWS a change makes a new resource in place of this one.");
    if (property.deprecated)
        lines << Words::tr("AWS advises against it.");
    lines << QStringLiteral("<a href=\"%1\">%2</a>")
                 .arg(QString::fromStdString(documentationUrl(owner, property.name)),
                      Words::tr("What AWS says of it"));
    return lines.join(QStringLiteral("<br>"));
}

} // namespace lathe::inspector
