#include "widgets/inspector/ScheduleDialog.h"

#include "engine/base/Clock.h"
#include "engine/schedule/Firings.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStyle>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace lathe::inspector {

namespace {

constexpr int shownFirings = 10;

enum Firing { EveryKind, TimesKind, OnceKind, OtherKind };
enum Days { EveryDay, Weekdays, DaysOfWeek, DayOfMonth, LastDayOfMonth };

/// As EventBridge names them, Monday first.
constexpr std::array dayNames{"MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"};
constexpr std::array unitNames{"minute", "hour", "day"};

QString shownTime(std::chrono::local_seconds local) {
    const auto seconds = local.time_since_epoch().count();
    // What clocks show, whatever the zone: formatted as if it were UTC.
    const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    const QLocale locale;
    return QStringLiteral("%1  %2  %3")
        .arg(locale.dayName(time.date().dayOfWeek(), QLocale::ShortFormat),
             locale.toString(time.date(), QLocale::ShortFormat),
             time.time().toString(QStringLiteral("HH:mm:ss")));
}

} // namespace

ScheduleDialog::ScheduleDialog(const QString& expression, const std::optional<QString>& timeZone,
                               QWidget* parent)
    : QDialog{parent}
    , m_isRule{!timeZone}
    , m_kind{new QComboBox{this}}
    , m_choices{new QStackedWidget{this}}
    , m_expression{new QLineEdit{expression, this}}
    , m_zone{new QComboBox{this}}
    , m_firings{new QListWidget{this}}
    , m_message{new QLabel{this}}
    , m_buttons{new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this}} {
    setWindowTitle(tr("Schedule"));
    m_kind->addItem(tr("Again and again"), EveryKind);
    m_kind->addItem(tr("At a time of day"), TimesKind);
    if (!m_isRule)
        m_kind->addItem(tr("Once"), OnceKind);
    m_kind->addItem(tr("As written below"), OtherKind);
    m_choices->addWidget(makeRate());
    m_choices->addWidget(makeTimes());
    m_choices->addWidget(makeOnce());
    m_choices->addWidget(new QWidget{m_choices});
    m_expression->setFont(ui::codeFont());
    for (const std::string& name : schedule::TimeZone::names())
        m_zone->addItem(QString::fromStdString(name));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->setCurrentText(timeZone.value_or(QStringLiteral("UTC")));
    m_firings->setFont(ui::codeFont());
    m_firings->setFocusPolicy(Qt::NoFocus);
    m_firings->setSelectionMode(QAbstractItemView::NoSelection);
    m_message->setWordWrap(true);
    m_message->setFont(ui::smallFont());

    auto* form = new QFormLayout;
    form->setSpacing(ui::space::One);
    form->addRow(tr("When"), m_kind);
    form->addRow(QString{}, m_choices);
    form->addRow(tr("Expression"), m_expression);
    form->addRow(tr("Time zone"), m_zone);
    form->setRowVisible(m_zone, !m_isRule);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(ui::space::Two, ui::space::Two, ui::space::Two, ui::space::Two);
    column->setSpacing(ui::space::One);
    column->addLayout(form);
    column->addWidget(m_message);
    auto* next = new QLabel{m_isRule ? tr("Fires next (UTC)") : tr("Fires next"), this};
    next->setBuddy(m_firings);
    column->addWidget(next);
    column->addWidget(m_firings, 1);
    column->addWidget(m_buttons);

    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_choices->setCurrentIndex(m_kind->currentData().toInt());
        buildExpression();
    });
    connect(m_expression, &QLineEdit::textEdited, this, &ScheduleDialog::readExpression);
    connect(m_expression, &QLineEdit::textChanged, this, &ScheduleDialog::showFirings);
    connect(m_zone, &QComboBox::currentTextChanged, this, &ScheduleDialog::showFirings);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    readExpression();
    showFirings();
    resize(440, 560);
}

QWidget* ScheduleDialog::makeRate() {
    auto* page = new QWidget{m_choices};
    m_count = new QSpinBox{page};
    m_count->setRange(1, 999'999);
    m_count->setAccessibleName(tr("Every"));
    m_unit = new QComboBox{page};
    m_unit->addItems({tr("minutes"), tr("hours"), tr("days")});
    m_unit->setAccessibleName(tr("Unit"));
    auto* row = new QHBoxLayout{page};
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new QLabel{tr("Every"), page});
    row->addWidget(m_count, 1);
    row->addWidget(m_unit, 1);
    connect(m_count, &QSpinBox::valueChanged, this, &ScheduleDialog::buildExpression);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ScheduleDialog::buildExpression);
    return page;
}

QWidget* ScheduleDialog::makeTimes() {
    auto* page = new QWidget{m_choices};
    m_time = new QTimeEdit{QTime{9, 0}, page};
    m_time->setDisplayFormat(QStringLiteral("HH:mm"));
    m_time->setAccessibleName(tr("Time of day"));
    m_days = new QComboBox{page};
    m_days->addItems({tr("every day"), tr("Monday to Friday"), tr("on these days"),
                      tr("on a day of the month"), tr("on the last day of the month")});
    m_days->setAccessibleName(tr("Days"));
    m_week = new QWidget{page};
    auto* week = new QHBoxLayout{m_week};
    week->setContentsMargins(0, 0, 0, 0);
    week->setSpacing(ui::space::Half);
    for (int day = 0; day < 7; ++day) {
        auto* box = new QCheckBox{QLocale().dayName(day + 1, QLocale::ShortFormat), m_week};
        box->setAccessibleName(QLocale().dayName(day + 1));
        box->setToolTip(box->accessibleName());
        box->setChecked(day == 0);
        week->addWidget(box);
        m_weekdays[std::size_t(day)] = box;
        connect(box, &QCheckBox::toggled, this, &ScheduleDialog::buildExpression);
    }
    week->addStretch();
    m_dayOfMonth = new QSpinBox{page};
    m_dayOfMonth->setRange(1, 31);
    m_dayOfMonth->setAccessibleName(tr("Day of the month"));
    auto* grid = new QGridLayout{page};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_time, 0, 0);
    grid->addWidget(m_days, 0, 1);
    grid->addWidget(m_week, 1, 0, 1, 2);
    grid->addWidget(m_dayOfMonth, 1, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowMinimumHeight(1, m_dayOfMonth->sizeHint().height());
    const auto change = [this] {
        m_week->setVisible(m_days->currentIndex() == DaysOfWeek);
        m_dayOfMonth->setVisible(m_days->currentIndex() == DayOfMonth);
        buildExpression();
    };
    connect(m_time, &QTimeEdit::timeChanged, this, change);
    connect(m_days, &QComboBox::currentIndexChanged, this, change);
    connect(m_dayOfMonth, &QSpinBox::valueChanged, this, change);
    m_week->hide();
    m_dayOfMonth->hide();
    return page;
}

QWidget* ScheduleDialog::makeOnce() {
    m_once = new QDateTimeEdit{QDateTime::currentDateTime().addDays(1), m_choices};
    m_once->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    m_once->setCalendarPopup(true);
    m_once->setAccessibleName(tr("Date and time"));
    connect(m_once, &QDateTimeEdit::dateTimeChanged, this, &ScheduleDialog::buildExpression);
    return m_once;
}

QString ScheduleDialog::expression() const {
    return m_expression->text().trimmed();
}

QString ScheduleDialog::timeZone() const {
    return m_zone->currentText();
}

void ScheduleDialog::buildExpression() {
    if (m_reading)
        return;
    const auto cron = [this](const QString& dayOfMonth, const QString& dayOfWeek) {
        return QStringLiteral("cron(%1 %2 %3 * %4 *)")
            .arg(m_time->time().minute())
            .arg(m_time->time().hour())
            .arg(dayOfMonth, dayOfWeek);
    };
    QStringList days;
    for (std::size_t day = 0; day < dayNames.size(); ++day)
        if (m_weekdays[day]->isChecked())
            days << QLatin1String{dayNames[day]};
    switch (m_kind->currentData().toInt()) {
    case EveryKind:
        m_expression->setText(
            QStringLiteral("rate(%1 %2%3)")
                .arg(m_count->value())
                .arg(QLatin1String{unitNames[std::size_t(m_unit->currentIndex())]},
                     m_count->value() == 1 ? QString{} : QStringLiteral("s")));
        break;
    case TimesKind:
        switch (m_days->currentIndex()) {
        case Weekdays:
            m_expression->setText(cron(QStringLiteral("?"), QStringLiteral("MON-FRI")));
            break;
        case DaysOfWeek:
            m_expression->setText(cron(QStringLiteral("?"), days.join(u',')));
            break;
        case DayOfMonth:
            m_expression->setText(
                cron(QString::number(m_dayOfMonth->value()), QStringLiteral("?")));
            break;
        case LastDayOfMonth:
            m_expression->setText(cron(QStringLiteral("L"), QStringLiteral("?")));
            break;
        default:
            m_expression->setText(cron(QStringLiteral("*"), QStringLiteral("?")));
        }
        break;
    case OnceKind:
        m_expression->setText(QStringLiteral("at(%1)").arg(
            m_once->dateTime().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))));
        break;
    default:
        break;
    }
}

void ScheduleDialog::readExpression() {
    static const QRegularExpression rate{QStringLiteral("^rate\\((\\d+) (minute|hour|day)s?\\)$")};
    static const QRegularExpression cron{
        QStringLiteral("^cron\\((\\d+) (\\d+) (\\S+) \\* (\\S+) \\*\\)$")};
    static const QRegularExpression once{QStringLiteral("^at\\((.+)\\)$")};
    m_reading = true;
    int kind = OtherKind;
    const QString text = expression();
    if (const auto match = rate.match(text); match.hasMatch()) {
        kind = EveryKind;
        m_count->setValue(match.captured(1).toInt());
        const auto unit = std::find(unitNames.begin(), unitNames.end(), match.captured(2));
        m_unit->setCurrentIndex(int(unit - unitNames.begin()));
    } else if (const auto time = cron.match(text); time.hasMatch()) {
        const QString dayOfMonth = time.captured(3);
        const QString dayOfWeek = time.captured(4);
        const QStringList words = dayOfWeek.split(u',');
        const bool areDays = std::all_of(words.begin(), words.end(), [](const QString& word) {
            return std::find(dayNames.begin(), dayNames.end(), word) != dayNames.end();
        });
        bool isDay = false;
        const int day = dayOfMonth.toInt(&isDay);
        const int days = dayOfMonth == u"*" && dayOfWeek == u"?"         ? EveryDay
                         : dayOfMonth == u"?" && dayOfWeek == u"MON-FRI" ? Weekdays
                         : dayOfMonth == u"?" && areDays                 ? DaysOfWeek
                         : isDay && dayOfWeek == u"?"                    ? DayOfMonth
                         : dayOfMonth == u"L" && dayOfWeek == u"?"       ? LastDayOfMonth
                                                                         : -1;
        if (days >= 0) {
            kind = TimesKind;
            m_time->setTime({time.captured(2).toInt(), time.captured(1).toInt()});
            m_days->setCurrentIndex(days);
            m_dayOfMonth->setValue(isDay ? day : 1);
            for (std::size_t i = 0; areDays && i < dayNames.size(); ++i)
                m_weekdays[i]->setChecked(words.contains(QLatin1String{dayNames[i]}));
        }
    } else if (const auto at = once.match(text); at.hasMatch() && !m_isRule) {
        const auto when = QDateTime::fromString(at.captured(1), Qt::ISODate);
        if (when.isValid()) {
            kind = OnceKind;
            m_once->setDateTime(when);
        }
    }
    m_kind->setCurrentIndex(m_kind->findData(kind));
    m_choices->setCurrentIndex(kind);
    m_reading = false;
}

void ScheduleDialog::showFirings() {
    m_firings->clear();
    QString problem;
    const auto parsed = schedule::parse(expression().toStdString());
    const auto zone = schedule::TimeZone::named(timeZone().toStdString());
    if (!parsed)
        problem = ui::translated(parsed.error().detail);
    else if (m_isRule && std::holds_alternative<schedule::Once>(*parsed))
        problem = tr("A rule of EventBridge takes rate or cron; at is for EventBridge Scheduler.");
    else if (!zone)
        problem = ui::translated(zone.error().detail);
    if (problem.isEmpty()) {
        schedule::Options options;
        options.timeZone = *zone;
        const Timestamp now = Clock::system().wall();
        for (const Timestamp firing : schedule::nextFirings(*parsed, options, now, shownFirings))
            m_firings->addItem(shownTime(options.timeZone.local(
                std::chrono::time_point_cast<std::chrono::seconds>(firing))));
        if (m_firings->count() == 0)
            problem = tr("It never fires any more.");
    }
    m_message->setText(problem);
    m_message->setVisible(!problem.isEmpty());
    m_message->setProperty("role", "error");
    m_message->style()->polish(m_message);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

} // namespace lathe::inspector
