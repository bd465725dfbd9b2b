#include "widgets/inspector/PropertyFacts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace lathe::inspector {

namespace {

using schema::Kind;

/// A class, for lupdate to know whose sentences these are.
class FactWords {
    Q_DECLARE_TR_FUNCTIONS(lathe::inspector::PropertyFacts)

  public:
    static QString shapeText(const schema::Shape& shape) {
        const Kind inner = shape.inner.empty() ? Kind::Json : shape.inner.front().kind;
        switch (shape.kind) {
        case Kind::String:
            return tr("text");
        case Kind::Integer:
            return tr("whole number");
        case Kind::Number:
            return tr("number");
        case Kind::Boolean:
            return tr("true or false");
        case Kind::Timestamp:
            return tr("date and time");
        case Kind::Json:
            return tr("any JSON");
        case Kind::List:
            return inner == Kind::String ? tr("list of texts") : tr("list");
        case Kind::Map:
            return inner == Kind::String ? tr("texts by name") : tr("values by name");
        case Kind::Structure:
            return tr("group of properties");
        }
        return {};
    }
};

/// More words than this are for the list that the editor offers.
constexpr std::size_t mostWords = 12;

} // namespace

QString kindText(const schema::Place& place) {
    QStringList kinds;
    for (const schema::Shape& shape : place.shapes)
        kinds << FactWords::shapeText(shape);
    kinds.removeDuplicates();
    return kinds.size() == 2 ? FactWords::tr("%1 or %2").arg(kinds[0], kinds[1])
                             : kinds.join(QStringLiteral(", "));
}

QString propertyFacts(const schema::Structure& owner, const schema::Property& property) {
    const QLocale locale;
    QStringList facts{kindText({&property, property.shapes})};
    if (property.range)
        facts << FactWords::tr("%1 to %2")
                     .arg(locale.toString(property.range->first),
                          locale.toString(property.range->second));
    if (property.required)
        facts << FactWords::tr("required");
    if (!property.preset.empty())
        facts << FactWords::tr("default %1")
                     .arg(QString::fromStdString(property.preset).toHtmlEscaped());
    QStringList lines{QStringLiteral("<b>%1</b>").arg(QString::fromStdString(property.name)),
                      facts.join(QStringLiteral("  ·  "))};
    if (!property.values.empty() && property.values.size() <= mostWords) {
        QStringList words;
        for (const std::string& word : property.values)
            words << QString::fromStdString(word).toHtmlEscaped();
        lines << words.join(QStringLiteral(", "));
    }
    if (property.replaces)
        lines << FactWords::tr("On AWS a change makes a new resource in place of this one.");
    if (property.deprecated)
        lines << FactWords::tr("AWS advises against it.");
    lines << QStringLiteral("<a href=\"%1\">%2</a>")
                 .arg(QString::fromStdString(documentationUrl(owner, property.name)),
                      FactWords::tr("What AWS says of it"));
    return lines.join(QStringLiteral("<br>"));
}

} // namespace lathe::inspector
