#include "tests/support/TestMain.h"
#include "translations/Languages.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace lathe;

namespace {

struct Message {
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
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"message") {
            messages.append(Message{});
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

    void noSentenceOfTheSourcesIsMissing() {
        const QString lupdate = QStringLiteral(LATHE_LUPDATE);
        QTemporaryDir folder;
        const QString copy = folder.filePath("lathe_de.ts");
        QVERIFY(QFile::copy(shippedFile("de"), copy));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        const QString top = QDir::cleanPath(LATHE_TEST_DATA "/../..");
        QProcess process;
        process.start(lupdate,
                      {"-silent", "-locations", "none", "-no-obsolete", "-recursive", top + "/app",
                       top + "/widgets", "-extensions", "cpp,h", "-I", top, "-ts", copy});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
        QStringList missing;
        for (const Message& message : messagesOf(copy)) {
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
    static void eachLanguage() {
        QTest::addColumn<QString>("language");
        for (const i18n::Language& language : i18n::languages())
            QTest::newRow(qPrintable(language.code)) << language.code;
    }
};

LATHE_TEST(tst_Translations)
#include "tst_Translations.moc"
