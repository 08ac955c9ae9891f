// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/settingsform.h"

#include "base/ip.h"
#include "base/version.h"
#include "desktop/panels/fields.h"

#include <QDate>
#include <QFormLayout>
#include <QLabel>

namespace portwright {

namespace {

Error refusal(const QString &message)
{
    return Error{message, {}};
}

QStringList words(const QString &text)
{
    QStringList list;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts))
        list.append(word.trimmed());
    return list;
}

Result<SettingValue> parsedNumber(const QString &text)
{
    bool ok = false;
    if (const qint64 whole = text.toLongLong(&ok); ok)
        return SettingValue(whole);
    if (const double number = text.toDouble(&ok); ok)
        return SettingValue(number);
    return refusal(SettingsForm::tr("This is a number, such as 250."));
}

Result<SettingValue> parsedAddresses(const QString &text)
{
    const QStringList list = words(text);
    for (const QString &word : list) {
        const Result<IpRange> range = IpRange::parse(word);
        if (!range)
            return range.errors();
    }
    return SettingValue(list);
}

Result<SettingValue> parsedPortNumber(const QString &text)
{
    bool ok = false;
    const qint64 port = text.toLongLong(&ok);
    if (!ok || port < 1 || port > 65535)
        return refusal(SettingsForm::tr("A port is a number from 1 to 65535."));
    return SettingValue(port);
}

bool isChosen(const Setting &setting)
{
    return setting.type == SettingType::Bool || setting.type == SettingType::Choice;
}

QList<Choice> choicesOf(const Setting &setting, const QString &language)
{
    if (setting.type == SettingType::Bool)
        return {{QStringLiteral("true"), SettingsForm::tr("yes")}, {QStringLiteral("false"), SettingsForm::tr("no")}};
    QList<Choice> choices;
    for (const SettingChoice &choice : setting.choices) {
        const QString title = choice.title.in(language);
        choices.append({choice.value, title.isEmpty() ? choice.value : title});
    }
    return choices;
}

QString titleOf(const Setting &setting, const QString &language)
{
    const QString title = setting.title.in(language);
    return title.isEmpty() ? setting.id : title;
}

} // namespace

Result<SettingValue> parsedSetting(const Setting &setting, const QString &text)
{
    switch (setting.type) {
    case SettingType::Bool:
        return SettingValue(text == QStringLiteral("true"));
    case SettingType::Version:
        if (!Version::parse(text))
            return refusal(SettingsForm::tr("A version is numbers joined by dots, such as 8.2.6."));
        return SettingValue(text);
    case SettingType::Number:
        return parsedNumber(text);
    case SettingType::Port:
        return parsedPortNumber(text);
    case SettingType::Date:
        if (!QDate::fromString(text, Qt::ISODate).isValid())
            return refusal(SettingsForm::tr("A date is year, month and day, such as 2027-06-30."));
        return SettingValue(text);
    case SettingType::AddressList:
        return parsedAddresses(text);
    case SettingType::List:
        return SettingValue(words(text));
    case SettingType::Choice:
    case SettingType::Text:
        break;
    }
    return SettingValue(text);
}

SettingsForm::SettingsForm(QString language, QWidget *parent)
    : QWidget(parent), m_language(std::move(language)), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(8);
    m_form->setVerticalSpacing(6);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
}

void SettingsForm::show(const QList<SettingLine> &lines)
{
    const auto same = [](const SettingLine &a, const SettingLine &b) { return a.setting == b.setting; };
    const bool kept = std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(), same);
    m_lines = lines;
    if (!kept)
        rebuild();
    for (qsizetype at = 0; at < m_lines.size(); ++at)
        fill(m_editors.at(at), m_lines.at(at));
}

void SettingsForm::rebuild()
{
    m_editors.clear();
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    for (const SettingLine &line : std::as_const(m_lines)) {
        QWidget *editor = makeEditor(line);
        const QString title = titleOf(*line.setting, m_language);
        auto *label = new QLabel(title, this);
        label->setWordWrap(true);
        label->setBuddy(editor);
        editor->setObjectName(line.pack + u'/' + line.setting->id);
        editor->setAccessibleName(title);
        editor->setToolTip(line.setting->help.in(m_language));
        label->setToolTip(editor->toolTip());
        m_form->addRow(label, editor);
        m_editors.append(editor);
    }
}

QWidget *SettingsForm::makeEditor(const SettingLine &line)
{
    return isChosen(*line.setting) ? makeChoice(line) : makeText(line);
}

QWidget *SettingsForm::makeChoice(const SettingLine &line)
{
    auto *box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    setChoices(box, QList<Choice>{{{}, {}}} + choicesOf(*line.setting, m_language));
    connect(box, &QComboBox::activated, this, [this, box, pack = line.pack, setting = line.setting] {
        const QString value = box->currentData().toString();
        if (value.isEmpty())
            Q_EMIT edited(pack, setting->id, {});
        else
            Q_EMIT edited(pack, setting->id, parsedSetting(*setting, value).value());
    });
    return box;
}

QWidget *SettingsForm::makeText(const SettingLine &line)
{
    auto *edit = new QLineEdit(this);
    connect(edit, &QLineEdit::editingFinished, this, [this, edit, pack = line.pack, setting = line.setting] {
        const QString text = edit->text().trimmed();
        if (!edit->isModified())
            return;
        if (text.isEmpty()) {
            edit->setModified(false);
            Q_EMIT edited(pack, setting->id, {});
            return;
        }
        const Result<SettingValue> value = parsedSetting(*setting, text);
        showFieldProblem(edit, value ? QString() : errorsText(value.errors()));
        if (!value)
            return;
        edit->setModified(false);
        Q_EMIT edited(pack, setting->id, *value);
    });
    return edit;
}

void SettingsForm::fill(QWidget *editor, const SettingLine &line)
{
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        QString inherited = line.inherited;
        for (const Choice &choice : choicesOf(*line.setting, m_language)) {
            if (inherited.startsWith(choice.value + QStringLiteral(" (")))
                inherited.replace(0, choice.value.size(), choice.title);
        }
        box->setItemText(0, inherited);
        box->setPlaceholderText(severalText());
        box->setCurrentIndex(line.several ? -1 : line.own ? box->findData(settingText(*line.own)) : 0);
        return;
    }
    auto *edit = qobject_cast<QLineEdit *>(editor);
    edit->setPlaceholderText(line.several ? severalText() : line.inherited);
    if (!edit->isModified() || !edit->hasFocus())
        showText(edit, line.own && !line.several ? settingText(*line.own) : QString());
    showFieldProblem(edit, {});
}

} // namespace portwright
