#include "app/settings/Settings.h"

#include "widgets/common/Tokens.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QStandardPaths>

namespace lathe::app {

namespace {

constexpr int MaximumRecent = 12;

QString defaultFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/lathe/workbench.ini");
}

} // namespace

Settings::Settings(QObject* parent)
    : Settings{defaultFile(), parent} {}

Settings::Settings(const QString& file, QObject* parent)
    : QObject{parent}
    , m_store{file, QSettings::IniFormat} {}

ui::Theme::Mode Settings::theme() const {
    const QString name = m_store.value(QStringLiteral("theme")).toString();
    if (name == QLatin1String{"dark"})
        return ui::Theme::Mode::Dark;
    return name == QLatin1String{"light"} ? ui::Theme::Mode::Light : ui::Theme::Mode::System;
}

void Settings::setTheme(ui::Theme::Mode mode) {
    const char* name = mode == ui::Theme::Mode::Dark    ? "dark"
                       : mode == ui::Theme::Mode::Light ? "light"
                                                        : "system";
    m_store.setValue(QStringLiteral("theme"), QLatin1String{name});
    emit changed();
}

QString Settings::language() const {
    return m_store.value(QStringLiteral("language")).toString();
}

void Settings::setLanguage(const QString& code) {
    m_store.setValue(QStringLiteral("language"), code);
    emit changed();
}

int Settings::fontSize() const {
    return std::clamp(m_store.value(QStringLiteral("editor/fontSize"), DefaultFontSize).toInt(), 6,
                      40);
}

void Settings::setFontSize(int points) {
    m_store.setValue(QStringLiteral("editor/fontSize"), points);
    emit changed();
}

int Settings::idleMinutes() const {
    return std::clamp(
        m_store.value(QStringLiteral("engine/idleMinutes"), DefaultIdleMinutes).toInt(), 1,
        MaximumIdleMinutes);
}

void Settings::setIdleMinutes(int minutes) {
    m_store.setValue(QStringLiteral("engine/idleMinutes"), minutes);
    emit changed();
}

int Settings::retrySpeed() const {
    return std::clamp(m_store.value(QStringLiteral("engine/retrySpeed"), 1).toInt(), 1,
                      MaximumRetrySpeed);
}

void Settings::setRetrySpeed(int times) {
    m_store.setValue(QStringLiteral("engine/retrySpeed"), times);
    emit changed();
}

int Settings::accountConcurrency() const {
    return std::clamp(
        m_store.value(QStringLiteral("engine/concurrency"), DefaultConcurrency).toInt(), 1,
        MaximumConcurrency);
}

void Settings::setAccountConcurrency(int invocations) {
    m_store.setValue(QStringLiteral("engine/concurrency"), invocations);
    emit changed();
}

int Settings::standbyMegabytes() const {
    return std::clamp(
        m_store.value(QStringLiteral("engine/standby"), DefaultStandbyMegabytes).toInt(), 0,
        MaximumStandbyMegabytes);
}

std::uint16_t Settings::httpPort() const {
    const int port = m_store.value(QStringLiteral("engine/httpPort"), DefaultHttpPort).toInt();
    return static_cast<std::uint16_t>(std::clamp(port, 0, 65'535));
}

void Settings::setHttpPort(int port) {
    m_store.setValue(QStringLiteral("engine/httpPort"), port);
    emit changed();
}

void Settings::setStandbyMegabytes(int megabytes) {
    m_store.setValue(QStringLiteral("engine/standby"), megabytes);
    emit changed();
}

bool Settings::flag(const char* key, bool fallback) const {
    return m_store.value(QLatin1String{key}, fallback).toBool();
}

void Settings::setFlag(const char* key, bool on) {
    m_store.setValue(QLatin1String{key}, on);
    emit changed();
}

QStringList Settings::recentProjects() const {
    QStringList projects = m_store.value(QStringLiteral("recent")).toStringList();
    projects.removeIf([](const QString& file) { return !QFileInfo::exists(file); });
    return projects;
}

void Settings::addRecentProject(const QString& templateFile) {
    QStringList projects = m_store.value(QStringLiteral("recent")).toStringList();
    // Writing waits for the disk: most starts change nothing.
    if (!projects.isEmpty() && projects.front() == templateFile)
        return;
    projects.removeAll(templateFile);
    projects.prepend(templateFile);
    m_store.setValue(QStringLiteral("recent"), projects.mid(0, MaximumRecent));
}

void Settings::removeRecentProject(const QString& templateFile) {
    QStringList projects = m_store.value(QStringLiteral("recent")).toStringList();
    projects.removeAll(templateFile);
    m_store.setValue(QStringLiteral("recent"), projects);
}

QString Settings::groupOf(const QString& templateFile) {
    const QByteArray hash =
        QCryptographicHash::hash(templateFile.toUtf8(), QCryptographicHash::Sha1).toHex().left(16);
    return QStringLiteral("session/") + QString::fromLatin1(hash);
}

double Settings::budget(const QString& templateFile) const {
    return m_store.value(budgetOf(templateFile), 0).toDouble();
}

void Settings::setBudget(const QString& templateFile, double dollars) {
    m_store.setValue(budgetOf(templateFile), dollars);
}

QString Settings::budgetOf(const QString& templateFile) {
    return QStringLiteral("budget/") + groupOf(templateFile).section(u'/', -1);
}

Session Settings::session(const QString& templateFile) const {
    Session session;
    m_store.beginGroup(groupOf(templateFile));
    session.geometry = m_store.value(QStringLiteral("geometry")).toByteArray();
    session.docks = m_store.value(QStringLiteral("docks")).toByteArray();
    session.currentFile = m_store.value(QStringLiteral("current")).toString();
    session.function = m_store.value(QStringLiteral("function")).toString();
    const int count = m_store.beginReadArray(QStringLiteral("files"));
    for (int i = 0; i < count; ++i) {
        m_store.setArrayIndex(i);
        session.files.push_back({m_store.value(QStringLiteral("path")).toString(),
                                 m_store.value(QStringLiteral("line")).toInt(),
                                 m_store.value(QStringLiteral("column")).toInt()});
    }
    m_store.endArray();
    m_store.endGroup();
    return session;
}

void Settings::setSession(const QString& templateFile, const Session& session) {
    m_store.beginGroup(groupOf(templateFile));
    m_store.remove(QString{});
    m_store.setValue(QStringLiteral("geometry"), session.geometry);
    m_store.setValue(QStringLiteral("docks"), session.docks);
    m_store.setValue(QStringLiteral("current"), session.currentFile);
    m_store.setValue(QStringLiteral("function"), session.function);
    m_store.beginWriteArray(QStringLiteral("files"), static_cast<int>(session.files.size()));
    for (int i = 0; i < static_cast<int>(session.files.size()); ++i) {
        const OpenFile& file = session.files[static_cast<std::size_t>(i)];
        m_store.setArrayIndex(i);
        m_store.setValue(QStringLiteral("path"), file.path);
        m_store.setValue(QStringLiteral("line"), file.line);
        m_store.setValue(QStringLiteral("column"), file.column);
    }
    m_store.endArray();
    m_store.endGroup();
}

std::vector<std::int64_t> Settings::logBookmarks(const QString& stateDirectory) const {
    std::vector<std::int64_t> lines;
    for (const QVariant& line :
         m_store.value(groupOf(stateDirectory) + QStringLiteral("/bookmarks")).toList())
        lines.push_back(line.toLongLong());
    return lines;
}

void Settings::setLogBookmarks(const QString& stateDirectory,
                               const std::vector<std::int64_t>& lines) {
    QVariantList kept;
    for (const std::int64_t line : lines)
        kept << qlonglong{line};
    m_store.setValue(groupOf(stateDirectory) + QStringLiteral("/bookmarks"), kept);
}

bool Settings::isNews(const QString& notice) {
    const QString key = QStringLiteral("told");
    QStringList told = m_store.value(key).toStringList();
    const QString hash = QString::fromLatin1(
        QCryptographicHash::hash(notice.toUtf8(), QCryptographicHash::Sha1).toHex().left(16));
    if (told.contains(hash))
        return false;
    told << hash;
    m_store.setValue(key, told.mid(std::max<qsizetype>(0, told.size() - 200)));
    return true;
}

} // namespace lathe::app
