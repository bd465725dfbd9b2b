#include "engine/base/Text.h"
#include "tests/support/TestMain.h"
#include "translations/Languages.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <optional>

using namespace lathe;

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations;
    bool unfinished = false;
};

QList<Message> messagesOf(const QString& file) {
    QFile device{file};
    if (!device.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml{&device};
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            messages.append(Message{context, {}, {}, false});
        } else if (xml.name() == u"source") {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.last().unfinished = xml.attributes().hasAttribute("type");
            if (xml.readNext(); xml.isCharacters() && !xml.isWhitespace())
                messages.last().translations = {xml.text().toString()};
        } else if (xml.name() == u"numerusform") {
            messages.last().translations.append(xml.readElementText());
        }
    }
    return messages;
}

QStringList placeholdersOf(const QString& text) {
    static const QRegularExpression placeholder{QStringLiteral("%L?(?:\\d+|n)")};
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

/// The numbers of an engine sentence's placeholders, "{}" counted from 0; nothing when fmt would
/// not take it.
std::optional<QSet<int>> argumentsOf(const QString& pattern) {
    static const QRegularExpression part{QStringLiteral(R"(\{\{|\}\}|\{(\d*)\}|[{}])")};
    QSet<int> found;
    int next = 0;
    bool numbered = false;
    for (auto match = part.globalMatch(pattern); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        const QString text = one.captured();
        if (text == u"{{" || text == u"}}")
            continue;
        if (text.size() == 1)
            return std::nullopt;
        numbered = numbered || !one.captured(1).isEmpty();
        found.insert(one.captured(1).isEmpty() ? next++ : one.captured(1).toInt());
    }
    return numbered && next > 0 ? std::nullopt : std::optional{found};
}

bool isOfTheEngine(const Message& message) {
    return message.context == QLatin1String{Text::context};
}

QStringList resourceSentences() {
    QStringList sentences;
    const QString folder = QStringLiteral(LATHE_TEST_DATA "/../../resources");
    QDirIterator events{folder + "/events", {"*.json"}, QDir::Files, QDirIterator::Subdirectories};
    while (events.hasNext()) {
        QFile file{events.next()};
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject event = QJsonDocument::fromJson(file.readAll()).object();
        sentences.append(event["title"].toString());
        for (const QJsonValue field : event["fields"].toArray())
            sentences.append(field.toObject()["description"].toString());
    }
    static const QRegularExpression description{QStringLiteral("^Description: (.*?\\.)(?: |$)"),
                                                QRegularExpression::MultilineOption};
    QDirIterator samples{
        folder + "/samples", {"template.yaml"}, QDir::Files, QDirIterator::Subdirectories};
    while (samples.hasNext()) {
        if (QFile file{samples.next()}; file.open(QIODevice::ReadOnly))
            sentences.append(description.match(QString::fromUtf8(file.readAll())).captured(1));
    }
    return sentences;
}

QString shippedFile(const QString& language) {
    return QStringLiteral(LATHE_TEST_DATA "/../../translations/lathe_%1.ts").arg(language);
}

} // namespace

class tst_Translations : public QObject {
    Q_OBJECT

  private slots:
    void everyMessageIsTranslated_data() { eachLanguage(); }
    void everyMessageIsTranslated() {
        QFETCH(QString, language);
        const QList<Message> messages = messagesOf(shippedFile(language));
        QVERIFY(!messages.isEmpty());
        for (const Message& message : messages) {
            QVERIFY2(!message.unfinished, qPrintable(message.source));
            QVERIFY2(!message.translations.isEmpty(), qPrintable(message.source));
            QVERIFY2(!message.translations.contains(QString{}), qPrintable(message.source));
        }
    }

    void translationsKeepThePlaceholders_data() { eachLanguage(); }
    void translationsKeepThePlaceholders() {
        QFETCH(QString, language);
        for (const Message& message : messagesOf(shippedFile(language))) {
            if (isOfTheEngine(message))
                continue;
            for (const QString& translation : message.translations) {
                QStringList wanted = placeholdersOf(message.source);
                QStringList found = placeholdersOf(translation);
                // A singular may say "one" in words.
                wanted.removeAll("%n");
                found.removeAll("%n");
                QVERIFY2(found == wanted, qPrintable(message.source + " -> " + translation));
            }
        }
    }

    void translationsKeepTheArgumentsOfTheEngine_data() { eachTranslation(); }
    void translationsKeepTheArgumentsOfTheEngine() {
        QFETCH(QString, language);
        int sentences = 0;
        for (const Message& message : messagesOf(shippedFile(language))) {
            if (!isOfTheEngine(message))
                continue;
            const auto wanted = argumentsOf(message.source);
            QVERIFY2(wanted, qPrintable(message.source));
            for (const QString& translation : message.translations) {
                const auto found = argumentsOf(translation);
                QVERIFY2(found == wanted, qPrintable(message.source + " -> " + translation));
                ++sentences;
            }
        }
        QVERIFY(sentences > 500);
    }

    void lostAndInventedArgumentsAreFound() {
        QCOMPARE(argumentsOf("{} of {}").value(), (QSet<int>{0, 1}));
        QCOMPARE(argumentsOf("{1} {0} {{2}}").value(), (QSet<int>{0, 1}));
        QVERIFY(argumentsOf("{1}") != argumentsOf("{}"));
        QVERIFY(!argumentsOf("{} {0}"));
        QVERIFY(!argumentsOf("{0"));
        QVERIFY(!argumentsOf("{x}"));
    }

    void everyTitleOfTheResourcesIsTranslated_data() { eachTranslation(); }
    void everyTitleOfTheResourcesIsTranslated() {
        QFETCH(QString, language);
        QSet<QString> known;
        for (const Message& message : messagesOf(shippedFile(language))) {
            if (message.context == u"resources" && !message.unfinished)
                known.insert(message.source);
        }
        const QStringList sentences = resourceSentences();
        QVERIFY(sentences.size() > 200);
        for (const QString& sentence : sentences)
            QVERIFY2(known.contains(sentence), qPrintable(sentence));
    }

    void noSentenceOfTheSourcesIsMissing() {
        const QString lupdate = QStringLiteral(LATHE_LUPDATE);
        QTemporaryDir folder;
        const QString copy = folder.filePath("lathe_de.ts");
        QVERIFY(QFile::copy(shippedFile("de"), copy));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        const QString top = QDir::cleanPath(LATHE_TEST_DATA "/../..");
        QProcess process;
        process.start(lupdate, {"-silent", "-locations", "none", "-no-obsolete",
                                "-tr-function-alias", "Q_DECLARE_TR_FUNCTIONS+=LATHE_TEXT_CONTEXT",
                                "-recursive", top + "/app", top + "/widgets", top + "/engine",
                                "-extensions", "cpp,h", "-I", top, "-ts", copy});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
        QStringList missing;
        // Another name than this would not be found when the window asks.
        const QStringList strange{"lathe::Text", "engine", ""};
        for (const Message& message : messagesOf(copy)) {
            QVERIFY2(!strange.contains(message.context), qPrintable(message.source));
            if (message.unfinished)
                missing.append(message.source);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join('\n')));
    }

    void compiledTranslationsAreEmbedded_data() { eachLanguage(); }
    void compiledTranslationsAreEmbedded() {
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(i18n::translationFile(language)));
        QVERIFY(!translator.isEmpty());
    }

  private:
    /// English holds the window's plural forms only.
    static void eachTranslation() {
        QTest::addColumn<QString>("language");
        for (const i18n::Language& language : i18n::languages()) {
            if (language.code != u"en")
                QTest::newRow(qPrintable(language.code)) << language.code;
        }
    }
    static void eachLanguage() {
        QTest::addColumn<QString>("language");
        for (const i18n::Language& language : i18n::languages())
            QTest::newRow(qPrintable(language.code)) << language.code;
    }
};

LATHE_TEST(tst_Translations)
#include "tst_Translations.moc"
