#include "widgets/common/Theme.h"

#include "widgets/common/Style.h"
#include "widgets/common/StyleSheet.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPalette>
#include <QPixmapCache>
#include <QStyleHints>
#include <QWidget>

static void initializeResources() {
    Q_INIT_RESOURCE(icons);
    Q_INIT_RESOURCE(themes);
}

namespace lathe::ui {

namespace {

void readGroup(const QJsonObject& object,
               std::initializer_list<std::pair<const char*, QColor*>> members) {
    for (const auto& [name, color] : members) {
        *color = QColor{object.value(QLatin1String{name}).toString()};
        Q_ASSERT_X(color->isValid(), "theme", name);
    }
}

void readFrame(const QJsonObject& json, Colors& c) {
    readGroup(json, {{"background", &c.background},
                     {"surface", &c.surface},
                     {"raised", &c.raised},
                     {"hover", &c.hover},
                     {"border", &c.border},
                     {"borderStrong", &c.borderStrong},
                     {"text", &c.text},
                     {"muted", &c.muted},
                     {"faint", &c.faint},
                     {"accent", &c.accent},
                     {"accentHover", &c.accentHover},
                     {"accentText", &c.accentText},
                     {"accentSoft", &c.accentSoft},
                     {"success", &c.success},
                     {"warning", &c.warning},
                     {"error", &c.error},
                     {"info", &c.info}});
}

void readText(const QJsonObject& json, Colors& c) {
    readGroup(json.value(QLatin1String{"log"}).toObject(), {{"trace", &c.log.trace},
                                                            {"debug", &c.log.debug},
                                                            {"info", &c.log.info},
                                                            {"warn", &c.log.warn},
                                                            {"error", &c.log.error},
                                                            {"fatal", &c.log.fatal},
                                                            {"platform", &c.log.platform}});
    readGroup(json.value(QLatin1String{"code"}).toObject(), {{"keyword", &c.code.keyword},
                                                             {"string", &c.code.string},
                                                             {"number", &c.code.number},
                                                             {"comment", &c.code.comment},
                                                             {"function", &c.code.function},
                                                             {"type", &c.code.type},
                                                             {"constant", &c.code.constant},
                                                             {"operator", &c.code.operators},
                                                             {"property", &c.code.property},
                                                             {"decorator", &c.code.decorator},
                                                             {"heading", &c.code.heading}});
    readGroup(json.value(QLatin1String{"editor"}).toObject(),
              {{"currentLine", &c.editor.currentLine},
               {"lineNumber", &c.editor.lineNumber},
               {"lineNumberActive", &c.editor.lineNumberActive},
               {"selection", &c.editor.selection},
               {"match", &c.editor.match},
               {"brace", &c.editor.brace},
               {"guide", &c.editor.guide},
               {"whitespace", &c.editor.whitespace}});
    readGroup(json.value(QLatin1String{"change"}).toObject(), {{"added", &c.change.added},
                                                               {"changed", &c.change.changed},
                                                               {"removed", &c.change.removed}});
}

QPalette paletteFor(const Colors& c) {
    QPalette palette;
    palette.setColor(QPalette::Window, c.surface);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.background);
    palette.setColor(QPalette::AlternateBase, c.surface);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::Button, c.raised);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.error);
    palette.setColor(QPalette::Light, c.raised);
    palette.setColor(QPalette::Midlight, c.hover);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Dark, c.borderStrong);
    palette.setColor(QPalette::Shadow, c.dark ? QColor{Qt::black} : c.borderStrong);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.accentText);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.raised);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::PlaceholderText, c.faint);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.faint);
    return palette;
}

} // namespace

const QColor& Colors::seriesColor(int index) const {
    const int count = static_cast<int>(series.size());
    return series[static_cast<std::size_t>(((index % count) + count) % count)];
}

const QColor& Colors::logColor(model::LogSource source, model::LogLevel level) const {
    switch (level) {
    case model::LogLevel::Fatal:
        return log.fatal;
    case model::LogLevel::Error:
        return log.error;
    case model::LogLevel::Warn:
        return log.warn;
    case model::LogLevel::Debug:
        return log.debug;
    case model::LogLevel::Trace:
        return log.trace;
    case model::LogLevel::Info:
        break;
    }
    return source == model::LogSource::Function ? log.info : log.platform;
}

Theme* Theme::current() {
    // Owned by the application, so that it never outlives what it dresses.
    static QPointer<Theme> instance;
    if (!instance) {
        instance = new Theme;
        instance->setParent(qApp);
    }
    return instance;
}

Theme::Theme() {
    initializeResources();
    m_systemDark = systemIsDark();
    m_colors = load(m_systemDark);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        m_systemDark = systemIsDark();
        if (m_mode == Mode::System && m_applied)
            apply();
    });
#endif
}

bool Theme::systemIsDark() const {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
#endif
}

void Theme::setMode(Mode mode) {
    if (m_applied && mode == m_mode)
        return;
    m_mode = mode;
    apply();
}

void Theme::apply() {
    const bool dark = m_mode == Mode::System ? m_systemDark : m_mode == Mode::Dark;
    m_colors = load(dark);
    if (!m_applied)
        QApplication::setStyle(new Style);
    m_applied = true;
    QPixmapCache::clear();
    QApplication::setPalette(paletteFor(m_colors));
    qApp->setStyleSheet(styleSheet(m_colors));
    emit changed();
}

Colors Theme::load(bool dark) {
    initializeResources();
    QFile file{dark ? QStringLiteral(":/themes/dark.json") : QStringLiteral(":/themes/light.json")};
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QJsonObject json =
        opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject{};
    Colors c;
    c.dark = dark;
    readFrame(json, c);
    const QJsonArray series = json.value(QLatin1String{"series"}).toArray();
    for (std::size_t i = 0; i < c.series.size(); ++i)
        c.series[i] = QColor{series.at(static_cast<int>(i)).toString()};
    readText(json, c);
    return c;
}

const Colors& colors() {
    return Theme::current()->colors();
}

QString link(const QString& target, const QString& text) {
    return QStringLiteral("<a href='%1' style='color:%2'>%3</a>")
        .arg(target.toHtmlEscaped(), colors().accent.name(), text.toHtmlEscaped());
}

} // namespace lathe::ui
