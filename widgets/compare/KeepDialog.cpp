#include "widgets/compare/KeepDialog.h"

#include "engine/compare/Suggestions.h"
#include "engine/suite/Check.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace lathe::compare {

namespace {

constexpr int PathRole = Qt::UserRole;
constexpr int FormRole = Qt::UserRole + 1;

QString nameText(Form form) {
    return QString::fromUtf8(nameOf(form).data());
}

QLabel* caption(const QString& text, QWidget* parent) {
    auto* label = new QLabel{text, parent};
    label->setWordWrap(true);
    return label;
}

} // namespace

KeepDialog::KeepDialog(const model::InvocationRecord& record,
                       const std::vector<Exception>& exceptions, QWidget* parent)
    : QDialog{parent}
    , m_record{record} {
    setWindowTitle(tr("Keep as a test"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name = new QLineEdit{QString::fromStdString(suite::suggestedName(record)), this};
    m_name->setAccessibleName(tr("Name"));
    m_description = new QLineEdit{this};
    m_description->setAccessibleName(tr("Description"));
    m_description->setPlaceholderText(tr("What it is about, for those who read it"));
    m_exceptionsTitle =
        caption(tr("These values seem to be others in every run. Those that are ticked need only "
                   "be of their form:"),
                this);
    m_exceptions = new QListWidget{this};
    m_exceptions->setAccessibleName(tr("Values that may be others"));
    m_preview = new QPlainTextEdit{this};
    m_preview->setReadOnly(true);
    m_preview->setFont(ui::codeFont());
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setAccessibleName(tr("The file"));
    m_complaint = new QLabel{this};
    m_complaint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Cancel, this};
    m_keep = buttons->addButton(tr("Keep"), QDialogButtonBox::AcceptRole);
    m_keep->setProperty("accent", true);
    m_keep->setDefault(true);

    auto* form = new QFormLayout;
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Description"), m_description);
    auto* column = new QVBoxLayout{this};
    column->setSpacing(ui::space::One);
    column->addLayout(form);
    column->addWidget(m_exceptionsTitle);
    column->addWidget(m_exceptions, 1);
    column->addWidget(m_preview, 3);
    column->addWidget(m_complaint);
    column->addWidget(buttons);
    resize(640, 620);

    addExceptions(exceptions);
    connect(m_name, &QLineEdit::textChanged, this, &KeepDialog::showPreview);
    connect(m_description, &QLineEdit::textChanged, this, &KeepDialog::showPreview);
    connect(m_exceptions, &QListWidget::itemChanged, this, &KeepDialog::showPreview);
    connect(buttons, &QDialogButtonBox::accepted, this, &KeepDialog::keep);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showPreview();
    m_name->selectAll();
}

void KeepDialog::setTaken(const QStringList& names) {
    m_taken = names;
    const QString wanted = m_name->text();
    for (int number = 2; m_taken.contains(m_name->text()); ++number)
        m_name->setText(QStringLiteral("%1-%2").arg(wanted).arg(number));
    showPreview();
}

void KeepDialog::addExceptions(const std::vector<Exception>& chosen) {
    const auto add = [this](const std::string& path, std::optional<Form> form,
                            const QString& example, bool on) {
        QString text = QString::fromStdString(path);
        if (form)
            text += QStringLiteral("   ") + nameText(*form);
        if (!example.isEmpty())
            text += QStringLiteral("   ") + example;
        auto* item = new QListWidgetItem{text, m_exceptions};
        item->setData(PathRole, QString::fromStdString(path));
        item->setData(FormRole, form ? nameText(*form) : QString{});
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    };
    for (const Exception& each : chosen)
        add(each.path.text(), each.form, {}, true);
    std::vector<Suggestion> suggestions;
    if (m_record.outcome.kind == model::OutcomeKind::Success)
        suggestions = suggestionsFor(suite::responseOf(m_record));
    for (const Suggestion& each : suggestions) {
        if (std::none_of(chosen.begin(), chosen.end(),
                         [&](const Exception& known) { return known.path.text() == each.path; }))
            add(each.path, each.form, QString::fromStdString(each.example), false);
    }
    constexpr int mostRows = 6;
    m_exceptions->setMaximumHeight(m_exceptions->sizeHintForRow(0) *
                                       std::min(m_exceptions->count(), mostRows) +
                                   ui::space::One);
    m_exceptionsTitle->setVisible(m_exceptions->count() > 0);
    m_exceptions->setVisible(m_exceptions->count() > 0);
}

suite::Keepsake KeepDialog::keepsake() const {
    suite::Keepsake kept{m_name->text().trimmed().toStdString(),
                         m_record,
                         {},
                         m_description->text().trimmed().toStdString()};
    for (int row = 0; row < m_exceptions->count(); ++row) {
        const QListWidgetItem* item = m_exceptions->item(row);
        auto path = PathPattern::parse(item->data(PathRole).toString().toStdString());
        if (item->checkState() == Qt::Checked && path)
            kept.exceptions.push_back(
                {std::move(*path), formOf(item->data(FormRole).toString().toStdString())});
    }
    return kept;
}

void KeepDialog::showPreview() {
    const auto files = suite::filesFor(keepsake());
    const bool isTaken = m_taken.contains(m_name->text().trimmed());
    QString complaint;
    if (!files)
        complaint = ui::translated(files.error().detail);
    else if (isTaken)
        complaint = tr("There is a test of this name.");
    m_keep->setEnabled(complaint.isEmpty());
    m_complaint->setVisible(!complaint.isEmpty());
    m_complaint->setText(QStringLiteral("<span style='color:%1'>%2</span>")
                             .arg(ui::colors().error.name(), complaint.toHtmlEscaped()));
    m_preview->setPlainText(files ? QString::fromStdString(files->back().text) : QString{});
}

void KeepDialog::keep() {
    if (const auto files = suite::filesFor(keepsake())) {
        emit keepRequested(*files);
        accept();
    }
}

} // namespace lathe::compare
