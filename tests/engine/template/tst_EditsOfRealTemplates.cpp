#include "engine/template/TemplateEdit.h"

#include "tests/support/EditMeaning.h"
#include "tests/support/RealTemplates.h"
#include "tests/support/TestMain.h"

#include <fmt/format.h>

#include <QTest>

#include <algorithm>

using namespace lathe;
namespace json = boost::json;
using tmpl::TemplatePath;

namespace {

std::string wordsOf(const TemplatePath& path) {
    std::string words;
    for (const auto& element : path) {
        const auto* key = std::get_if<std::string>(&element);
        words += "/" + (key ? *key : std::to_string(std::get<std::size_t>(element)));
    }
    return words;
}

bool isIntrinsic(const json::value& value) {
    const json::object* members = value.if_object();
    return members && members->size() == 1 &&
           (members->begin()->key() == "Ref" || members->begin()->key().starts_with("Fn::"));
}

/// Each value below the template's resources, the resources themselves among them. What stands in
/// an intrinsic function is changed with it as a whole.
template <class Visit>
void visitValues(const json::value& value, TemplatePath& path, const Visit& visit) {
    if (path.size() > 1)
        visit(path, value);
    const auto below = [&](auto element, const json::value& member) {
        path.emplace_back(std::move(element));
        visitValues(member, path, visit);
        path.pop_back();
    };
    if (isIntrinsic(value))
        return;
    if (const json::object* members = value.if_object()) {
        for (const auto& [key, member] : *members)
            below(std::string{key}, member);
    } else if (const json::array* items = value.if_array()) {
        for (std::size_t i = 0; i < items->size(); ++i)
            below(i, (*items)[i]);
    }
}

bool isScalar(const json::value& value) {
    return !value.is_object() && !value.is_array();
}

json::value anotherOf(const json::value& value) {
    if (value.is_bool())
        return !value.get_bool();
    if (value.is_int64())
        return value.get_int64() + 1;
    if (value.is_string())
        return json::value{std::string{value.get_string()} + " x"};
    return "another";
}

/// How many lines of `before` are not, in this order, in `after`: lines are the same from the start
/// and from the end.
std::ptrdiff_t linesThatDiffer(const std::string& before, const std::string& after) {
    const auto front = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto frontLength = front.first - before.begin();
    const auto most = std::min(before.size(), after.size()) - static_cast<std::size_t>(frontLength);
    std::size_t back = 0;
    while (back < most && before[before.size() - 1 - back] == after[after.size() - 1 - back])
        ++back;
    return std::count(before.begin() + frontLength,
                      before.end() - static_cast<std::ptrdiff_t>(back), '\n');
}

/// The edits of one template, and what does not hold of them.
class Trial {
  public:
    Trial(const std::string& file, const std::string& text, QStringList& failures)
        : m_file{file}
        , m_text{text}
        , m_failures{failures}
        , m_meaning{test::meaningOf(text)} {}

    void setAndTakeBack() {
        everyValue([this](const TemplatePath& path, const json::value& value) {
            if (!isScalar(value))
                return;
            const auto after = edited(m_text, path, anotherOf(value));
            if (!after)
                return;
            const auto back = edited(*after, path, value);
            if (!back || test::meaningOf(*back) != m_meaning)
                fail(path, "does not come back when it is set as it was");
        });
    }

    void removeAndPutBack() {
        everyValue([this](const TemplatePath& path, const json::value& value) {
            if (takesAnItemAlong(path))
                return;
            const auto after = edited(m_text, path, std::nullopt);
            if (!after)
                return;
            const auto back = edited(*after, path, value);
            if (!back || test::meaningOf(*back) != m_meaning)
                return fail(path, "does not come back when it is put back");
            const auto removed = linesThatDiffer(m_text, *after);
            if (linesThatDiffer(*after, *back) > 1 && removed < linesThatDiffer(*after, *back))
                fail(path, "changes more lines when it is put back than went with it");
        });
    }

  private:
    /// Whether the value, or a list's item that would be left empty without it, has an index, which
    /// is another's when it is gone.
    bool takesAnItemAlong(TemplatePath path) {
        json::value meaning = *m_meaning;
        while (!std::holds_alternative<std::size_t>(path.back())) {
            path.pop_back();
            const json::value& holder = *test::placeAt(meaning, path);
            if (path.empty() || holder.get_object().size() > 1)
                return false;
        }
        return true;
    }

    void everyValue(const std::function<void(const TemplatePath&, const json::value&)>& visit) {
        const json::value* resources = m_meaning && m_meaning->is_object()
                                           ? m_meaning->get_object().if_contains("Resources")
                                           : nullptr;
        TemplatePath path{std::string{"Resources"}};
        if (resources)
            visitValues(*resources, path, visit);
    }

    /// nullopt where the edit is refused; what does not hold of one that is not is noted.
    std::optional<std::string> edited(const std::string& text, const TemplatePath& path,
                                      const std::optional<json::value>& value) {
        const auto edit =
            value ? tmpl::setValue(text, path, *value) : tmpl::removeValue(text, path);
        if (!edit) {
            if (edit.error().code != "TemplateEdit.SharedValue")
                fail(path, edit.error().detail.english());
            return {};
        }
        std::string after = tmpl::apply(text, *edit);
        const tmpl::TextEdit undo{edit->offset, edit->replacement.size(),
                                  text.substr(edit->offset, edit->length)};
        if (tmpl::apply(after, undo) != text)
            fail(path, "leaves other bytes when it is undone");
        const auto meant =
            test::meantBy(test::meaningOf(text).value_or(json::value{}), path, value);
        // What is left without anything in it is no template.
        const auto now = meant == json::object{} ? meant : test::meaningOf(after);
        if (!meant || now != meant)
            fail(path, value ? "is set with something else" : "is removed with something else");
        return after;
    }

    void fail(const TemplatePath& path, std::string_view what) {
        m_failures += QString::fromStdString(fmt::format("{} {} {}", m_file, wordsOf(path), what));
        qInfo("%s", qPrintable(m_failures.back()));
    }

    const std::string& m_file;
    const std::string& m_text;
    QStringList& m_failures;
    std::optional<json::value> m_meaning;
};

} // namespace

/// What holds for every value of every template, ours or, with LATHE_TEMPLATES, others'.
class tst_EditsOfRealTemplates : public QObject {
    Q_OBJECT

  private slots:
    void aValueThatIsSetAndSetBackMeansWhatItMeant() { check(&Trial::setAndTakeBack); }
    void aValueThatIsRemovedAndPutBackIsASmallDifference() { check(&Trial::removeAndPutBack); }

  private:
    static void check(void (Trial::*property)()) {
        QStringList failures;
        const auto templates = test::realTemplates();
        QVERIFY(templates.size() >= 7);
        for (const auto& [file, text] : templates) {
            Trial trial{file, text, failures};
            (trial.*property)();
        }
        QCOMPARE(failures, QStringList{});
    }
};

LATHE_TEST(tst_EditsOfRealTemplates)
#include "tst_EditsOfRealTemplates.moc"
