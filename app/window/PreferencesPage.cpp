#include "app/window/PreferencesPage.h"

#include "translations/Languages.h"
#include "widgets/common/Tokens.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QTimer>

namespace lathe::app {

PreferencesPage::PreferencesPage(Settings& settings, QWidget* parent)
    : QScrollArea{parent}
    , m_settings{settings} {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    rebuild();
}

void PreferencesPage::rebuild() {
    setAccessibleName(tr("Preferences"));
    auto* page = new QWidget;
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto* form = new QFormLayout{page};
    form->setContentsMargins(ui::space::Four, ui::space::Three, ui::space::Four, ui::space::Three);
    form->setHorizontalSpacing(ui::space::Three);
    form->setVerticalSpacing(ui::space::OneAndHalf);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    addAppearance(*form);
    addEditor(*form);
    addEngine(*form);
    setWidget(page);
}

void PreferencesPage::addAppearance(QFormLayout& form) {
    auto* title = new QLabel{tr("Preferences")};
    title->setFont(ui::headlineFont());
    form.addRow(title);

    auto* theme = new QComboBox;
    theme->setMinimumWidth(220);
    theme->addItem(tr("As the system"), QVariant::fromValue(ui::Theme::Mode::System));
    theme->addItem(tr("Light"), QVariant::fromValue(ui::Theme::Mode::Light));
    theme->addItem(tr("Dark"), QVariant::fromValue(ui::Theme::Mode::Dark));
    theme->setCurrentIndex(static_cast<int>(m_settings.theme()));
    theme->setAccessibleName(tr("Theme"));
    connect(theme, &QComboBox::activated, this,
            [this, theme] { m_settings.setTheme(theme->currentData().value<ui::Theme::Mode>()); });
    form.addRow(tr("Theme"), theme);

    auto* language = m_language = new QComboBox;
    language->setMinimumWidth(220);
    language->addItem(tr("As the system"), QString{});
    for (const i18n::Language& entry : i18n::languages())
        language->addItem(entry.name, entry.code);
    language->setCurrentIndex(std::max(0, language->findData(m_settings.language())));
    language->setAccessibleName(tr("Language"));
    connect(language, &QComboBox::activated, this, [this, language] {
        // The page is built anew in the other language: not from within its own control.
        QTimer::singleShot(0, this, [this, code = language->currentData().toString()] {
            m_settings.setLanguage(code);
        });
    });
    form.addRow(tr("Language"), language);
}

void PreferencesPage::addEditor(QFormLayout& form) {
    addNumber(form, tr("Code font size"), {6, 40}, m_settings.fontSize(), &Settings::setFontSize)
        ->setSuffix(tr(" pt"));
    addCheck(form, tr("Wrap long lines"), m_settings.wrapLines(), &Settings::setWrapLines);
    addCheck(form, tr("Show spaces and tabs"), m_settings.showWhitespace(),
             &Settings::setShowWhitespace);
    addCheck(form, tr("Remove trailing spaces when saving"), m_settings.trimOnSave(),
             &Settings::setTrimOnSave);
    addCheck(form, tr("Use language servers"), m_settings.languageServers(),
             &Settings::setLanguageServers)
        ->setToolTip(tr("Programs of yours that know a language, from PATH, node_modules/.bin or a "
                        "virtual environment of the project. They run with your rights, outside "
                        "of the sandbox."));
    addCheck(form, tr("Save all files before invoking"), m_settings.saveBeforeInvoke(),
             &Settings::setSaveBeforeInvoke);
}

void PreferencesPage::addEngine(QFormLayout& form) {
    auto* title = new QLabel{tr("Engine")};
    title->setFont(ui::strongFont());
    title->setContentsMargins(0, ui::space::Two, 0, 0);
    form.addRow(title);

    QSpinBox* idle =
        addNumber(form, tr("End idle environments after"), {1, Settings::MaximumIdleMinutes},
                  m_settings.idleMinutes(), &Settings::setIdleMinutes);
    idle->setSuffix(tr(" min"));
    idle->setToolTip(tr("An environment that has had nothing to do for so long is ended; the next "
                        "invocation is a cold start. A function without any has scaled to zero."));

    addNumber(form, tr("Concurrent invocations"), {1, Settings::MaximumConcurrency},
              m_settings.accountConcurrency(), &Settings::setAccountConcurrency)
        ->setToolTip(tr("More at a time, of all functions together, are throttled with 429. "
                        "AWS gives an account 1,000 at first, some new ones 10."));

    QSpinBox* standby =
        addNumber(form, tr("Runtimes on standby"), {0, Settings::MaximumStandbyMegabytes},
                  m_settings.standbyMegabytes(), &Settings::setStandbyMegabytes);
    standby->setSingleStep(64);
    standby->setSuffix(tr(" MB"));
    standby->setSpecialValueText(tr("None"));
    standby->setToolTip(
        tr("Each function has a runtime that is started and waits, as far as this memory "
           "goes: its first invocation waits for its own init only."));

    QSpinBox* speed = addNumber(form, tr("Speed of retries"), {1, Settings::MaximumRetrySpeed},
                                m_settings.retrySpeed(), &Settings::setRetrySpeed);
    speed->setPrefix(QStringLiteral("\u00d7 "));
    speed->setToolTip(tr("How many times sooner than on AWS asynchronous events are retried: "
                         "there after 1 and 2 minutes."));

    QSpinBox* port = addNumber(form, tr("Port of the first HTTP API"), {0, 65'535},
                               m_settings.httpPort(), &Settings::setHttpPort);
    port->setGroupSeparatorShown(false);
    port->setSpecialValueText(tr("Any"));
    port->setToolTip(tr("Where the first API of a project listens, as long as nobody else does. "
                        "Further ones listen where there is room; Resources shows them."));

    auto* note = new QLabel{tr("Holds when the engine is started next: Run > Restart the engine.")};
    note->setProperty("role", "muted");
    note->setWordWrap(true);
    form.addRow(note);
}

QSpinBox* PreferencesPage::addNumber(QFormLayout& form, const QString& name,
                                     std::pair<int, int> range, int value,
                                     void (Settings::*set)(int)) {
    auto* box = new QSpinBox;
    box->setRange(range.first, range.second);
    box->setValue(value);
    box->setAccessibleName(name);
    connect(box, &QSpinBox::valueChanged, &m_settings, set);
    form.addRow(name, box);
    return box;
}

QCheckBox* PreferencesPage::addCheck(QFormLayout& form, const QString& text, bool on,
                                     void (Settings::*set)(bool)) {
    auto* check = new QCheckBox{text};
    check->setChecked(on);
    connect(check, &QCheckBox::toggled, &m_settings, set);
    form.addRow(QString{}, check);
    return check;
}

void PreferencesPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        const bool hadFocus = isAncestorOf(QApplication::focusWidget());
        rebuild();
        // Who goes through the languages by keyboard goes on.
        if (hadFocus)
            m_language->setFocus();
    }
    QScrollArea::changeEvent(event);
}

} // namespace lathe::app
