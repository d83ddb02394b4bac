<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk_KZ">
<context>
    <name>CardText</name>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>жоғалды</translation>
    </message>
    <message>
        <source>stolen</source>
        <translation>ұрланды</translation>
    </message>
    <message>
        <source>suspicious operations</source>
        <translation>күмәнді операциялар</translation>
    </message>
    <message>
        <source>for a while</source>
        <translation>уақытша</translation>
    </message>
    <message>
        <source>Payments on the internet</source>
        <translation>Интернеттегі төлемдер</translation>
    </message>
    <message>
        <source>Cash machines</source>
        <translation>Банкоматтар</translation>
    </message>
    <message>
        <source>Payments in shops</source>
        <translation>Дүкендегі төлемдер</translation>
    </message>
    <message>
        <source>Transfers from the card</source>
        <translation>Картадан аударымдар</translation>
    </message>
    <message>
        <source>Outside Kazakhstan</source>
        <translation>Қазақстаннан тыс жерде</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Бұғатталған</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Мерзімі біткен</translation>
    </message>
    <message>
        <source>The bank does not know yet</source>
        <translation>Банк әлі білмейді</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Жұмыс істейді</translation>
    </message>
    <message>
        <source>Nothing can be paid with it any more. Ask the bank for a new one.</source>
        <translation>Онымен енді төлеуге болмайды. Банктен жаңасын сұраңыз.</translation>
    </message>
    <message>
        <source>The card still works. The bank gets your request to block it as soon as it can be reached; to be safe, call it now.</source>
        <translation>Карта әлі жұмыс істеп тұр. Бұғаттау туралы өтінішіңіз байланыс орнаған бойда банкке жетеді; сенімді болу үшін банкке қазір қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>Nothing can be paid with it and no cash withdrawn.</source>
        <translation>Онымен төлеуге де, қолма-қол ақша алуға да болмайды.</translation>
    </message>
    <message>
        <source>I have lost it</source>
        <translation>Картамды жоғалттым</translation>
    </message>
    <message>
        <source>It is not unblocked any more: the bank makes a new one.</source>
        <translation>Ол бұғаттан шығарылмайды: банк жаңасын шығарады.</translation>
    </message>
    <message>
        <source>It was stolen</source>
        <translation>Картам ұрланды</translation>
    </message>
    <message>
        <source>It is not unblocked any more: the bank makes a new one. Tell the police too.</source>
        <translation>Ол бұғаттан шығарылмайды: банк жаңасын шығарады. Полицияға да хабарлаңыз.</translation>
    </message>
    <message>
        <source>I see operations that are not mine</source>
        <translation>Өзім жасамаған операцияларды көріп тұрмын</translation>
    </message>
    <message>
        <source>Report them as well: the bank looks at each.</source>
        <translation>Оларды да хабарлаңыз: банк әрқайсысын тексереді.</translation>
    </message>
    <message>
        <source>For a while</source>
        <translation>Уақытша</translation>
    </message>
    <message>
        <source>You unblock it yourself, with a key from an SMS.</source>
        <translation>Кейін SMS-тен келген кілтпен өзіңіз бұғаттан шығарасыз.</translation>
    </message>
    <message>
        <source>Unblocked by the bank: %1.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Бұғаттан банк шығарды: %1.</translation>
    </message>
    <message>
        <source>Unblocked by you: %1, from %2.</source>
        <extracomment>%1 is a day and a time, %2 a device</extracomment>
        <translation>Бұғаттан Сіз шығардыңыз: %1, құрылғы: %2.</translation>
    </message>
    <message>
        <source>Blocked by the bank: %1.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Банк бұғаттады: %1.</translation>
    </message>
    <message>
        <source>Blocked in your name: %1, from %2.</source>
        <extracomment>%1 is a day and a time, %2 a device</extracomment>
        <translation>Сіздің атыңыздан бұғатталды: %1, құрылғы: %2.</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <extracomment>%1 is a reason such as &quot;lost&quot;</extracomment>
        <translation>Себебі: %1.</translation>
    </message>
    <message>
        <source>Today %1 of %2 used</source>
        <extracomment>%1 and %2 are amounts</extracomment>
        <translation>Бүгін %2 ішінен %1 жұмсалды</translation>
    </message>
</context>
<context>
    <name>CaseText</name>
    <message>
        <source>How I was served</source>
        <translation>Қызмет көрсету сапасы</translation>
    </message>
    <message>
        <source>An operation</source>
        <translation>Операция</translation>
    </message>
    <message>
        <source>A card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>My personal data</source>
        <translation>Жеке деректерім</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Осы қосымша</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Басқа мәселе</translation>
    </message>
    <message>
        <source>The bank had to answer by %1 and has not.</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Банк жауабының мерзімі өтті: %1. Жауап әлі жоқ.</translation>
    </message>
    <message>
        <source>Today is the last day for the bank&apos;s answer.</source>
        <translation>Банк жауабының соңғы күні – бүгін.</translation>
    </message>
    <message>
        <source>The bank answers by %1 at the latest.</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Банк жауабының соңғы мерзімі: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n days left.</source>
        <translation>
            <numerusform>Тағы %n күн қалды.</numerusform>
            <numerusform>Тағы %n күн қалды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your card is protected by 3-D Secure, and this payment went past it: nobody asked for a confirmation. In such a case the bank guarantees that the sum comes back.</source>
        <translation>Картаңыз 3-D Secure арқылы қорғалған, ал бұл төлем оны айналып өтіп жасалған: растау сұралмаған. Мұндай жағдайда банк соманың қайтарылуына кепілдік береді.</translation>
    </message>
    <message>
        <source>You reported this card as lost or stolen. When operations of such a card are examined, the bank is on your side.</source>
        <translation>Сіз бұл картаның жоғалғанын немесе ұрланғанын хабарлағансыз. Мұндай картамен жасалған операциялар тексерілгенде банк Сіздің жағыңызда болады.</translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message>
        <source>Waits to be sent</source>
        <translation>Жіберілуін күтуде</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Жіберілуде</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Орындалды</translation>
    </message>
    <message>
        <source>Refused by the bank</source>
        <translation>Банк қабылдамады</translation>
    </message>
    <message>
        <source>Remove the note on an operation</source>
        <translation>Операциядағы жазбаны өшіру</translation>
    </message>
    <message>
        <source>Note on an operation</source>
        <translation>Операцияға жазба</translation>
    </message>
    <message>
        <source>Looked through the operations of: %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Операциялары қаралған күн: %1</translation>
    </message>
    <message>
        <source>Switch SMS notices on</source>
        <translation>SMS-хабарландыруларды қосу</translation>
    </message>
    <message>
        <source>Switch SMS notices off</source>
        <translation>SMS-хабарландыруларды өшіру</translation>
    </message>
    <message>
        <source>Report: this operation was not mine</source>
        <translation>Хабарлама: бұл менің операциям емес</translation>
    </message>
    <message>
        <source>The note is as it was before.</source>
        <translation>Жазба бұрынғы қалпына келді.</translation>
    </message>
    <message>
        <source>The day is marked as it was before.</source>
        <translation>Күннің белгісі бұрынғы қалпына келді.</translation>
    </message>
    <message>
        <source>SMS notices are set as they were before.</source>
        <translation>SMS-хабарландыру баптауы бұрынғы қалпына келді.</translation>
    </message>
    <message>
        <source>The bank opens no case on this operation.</source>
        <translation>Банк бұл операция бойынша өтініш тіркемейді.</translation>
    </message>
    <message>
        <source>Block a card</source>
        <translation>Картаны бұғаттау</translation>
    </message>
    <message>
        <source>Complaint to the bank</source>
        <translation>Банкке шағым</translation>
    </message>
    <message>
        <source>Message to the bank about a dispute</source>
        <translation>Дау бойынша банкке хабарлама</translation>
    </message>
    <message>
        <source>Message to the bank about a complaint</source>
        <translation>Шағым бойынша банкке хабарлама</translation>
    </message>
    <message>
        <source>The bank does not block the card because of this request.</source>
        <translation>Осы өтініш бойынша банк картаны бұғаттамайды.</translation>
    </message>
    <message>
        <source>The bank opens no case on this complaint.</source>
        <translation>Бұл шағым бойынша банк өтініш ашпайды.</translation>
    </message>
    <message>
        <source>The message does not stand in the case.</source>
        <translation>Хабарлама өтінішке енгізілмеді.</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>This program holds no mark of its own of this bank; the certificate&apos;s issuer alone vouches for it.</source>
        <translation>Қосымша бұл банктің кілтін алдын ала білмейді; банкке тек сертификатты берген ұйым кепіл.</translation>
    </message>
    <message>
        <source>It is the key that this program knows of the bank.</source>
        <translation>Бұл – банктің қосымшаға белгілі кілті.</translation>
    </message>
    <message>
        <source>It is the spare key that the bank announced for a change of keys.</source>
        <translation>Бұл – банк кілт ауыстыруға алдын ала жариялаған қосалқы кілт.</translation>
    </message>
    <message>
        <source>It is none of the keys that this program knows of the bank.</source>
        <translation>Бұл – банктің қосымшаға белгілі кілттерінің ешқайсысы емес.</translation>
    </message>
    <message>
        <source>The keys that this program knows of the bank are past their date.</source>
        <translation>Банктің қосымшаға белгілі кілттерінің мерзімі өтіп кеткен.</translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message>
        <source>Today</source>
        <translation>Бүгін</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Кеше</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a day such as Today or 14 November, %2 a time such as 14:05</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Stopped before it was done. Nothing was changed.</source>
        <translation>Аяқталмай тоқтатылды. Ештеңе өзгерген жоқ.</translation>
    </message>
    <message>
        <source>Something went wrong in this program. Try again; if it happens once more, restart it.</source>
        <translation>Қосымшада бір ақау шықты. Қайталап көріңіз; тағы болса, қосымшаны қайта іске қосыңыз.</translation>
    </message>
    <message>
        <source>This is not a phone number. Type all ten digits after +7.</source>
        <translation>Бұл телефон нөмірі емес. +7-ден кейінгі он цифрды түгел теріңіз.</translation>
    </message>
    <message>
        <source>This number belongs to another country. Type a mobile number of Kazakhstan.</source>
        <translation>Бұл – басқа елдің нөмірі. Қазақстанның ұялы нөмірін теріңіз.</translation>
    </message>
    <message>
        <source>This is not a mobile number, so no SMS can reach it. Type a mobile number.</source>
        <translation>Бұл ұялы нөмір емес, оған SMS жетпейді. Ұялы нөмір теріңіз.</translation>
    </message>
    <message>
        <source>The key consists of digits only. Type all digits from the SMS.</source>
        <translation>Кілт тек цифрлардан тұрады. SMS-тегі цифрларды түгел теріңіз.</translation>
    </message>
    <message>
        <source>The password is too short. Add characters until the rule beside it is met.</source>
        <translation>Пароль тым қысқа. Қасындағы ереже орындалғанша таңба қосыңыз.</translation>
    </message>
    <message>
        <source>The password consists of digits only. Add a letter or another character.</source>
        <translation>Пароль тек цифрлардан тұрады. Әріп не басқа таңба қосыңыз.</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same password in both fields.</source>
        <translation>Екі пароль әртүрлі. Екі жолға да бірдей пароль теріңіз.</translation>
    </message>
    <message>
        <source>The name is missing. Type it as in your identity card.</source>
        <translation>Аты-жөні жазылмаған. Жеке куәліктегідей жазыңыз.</translation>
    </message>
    <message>
        <source>This name cannot be sent. Use letters, spaces and hyphens only.</source>
        <translation>Бұл атауды жіберуге болмайды. Тек әріп, бос орын және дефис қолданыңыз.</translation>
    </message>
    <message>
        <source>There is no such date. Type your date of birth as day, month, year.</source>
        <translation>Мұндай күн жоқ. Туған күніңізді күн, ай, жыл түрінде теріңіз.</translation>
    </message>
    <message>
        <source>This date of birth lies in the future. Check the year.</source>
        <translation>Бұл туған күн әлі келген жоқ. Жылын тексеріңіз.</translation>
    </message>
    <message>
        <source>This service is not meant for people of this age. Ask a parent or guardian to call the bank.</source>
        <translation>Бұл қызмет осы жастағыларға арналмаған. Ата-анаңыздан не қамқоршыңыздан банкке қоңырау шалуын сұраңыз.</translation>
    </message>
    <message>
        <source>Confirm that this phone number is your own.</source>
        <translation>Бұл телефон нөмірі өзіңіздікі екенін растаңыз.</translation>
    </message>
    <message>
        <source>Read the privacy policy and accept it to go on.</source>
        <translation>Жалғастыру үшін құпиялылық саясатын оқып, қабылдаңыз.</translation>
    </message>
    <message>
        <source>The privacy policy has changed. Read the new edition and accept it to go on.</source>
        <translation>Құпиялылық саясаты өзгерді. Жалғастыру үшін жаңа редакцияны оқып, қабылдаңыз.</translation>
    </message>
    <message>
        <source>This key is wrong. Compare it with the SMS and type it again.</source>
        <translation>Кілт қате. SMS-пен салыстырып, қайта теріңіз.</translation>
    </message>
    <message>
        <source>This key is too old. Ask for a new one.</source>
        <translation>Бұл кілттің мерзімі өтті. Жаңасын сұраңыз.</translation>
    </message>
    <message>
        <source>This key was used already. Ask for a new one.</source>
        <translation>Бұл кілт қолданылып қойған. Жаңасын сұраңыз.</translation>
    </message>
    <message>
        <source>A newer key was sent. Type the one from the latest SMS.</source>
        <translation>Жаңарақ кілт жіберілген. Соңғы SMS-тегісін теріңіз.</translation>
    </message>
    <message>
        <source>The wrong key was typed too often. The bank takes no key from here for a while.</source>
        <translation>Қате кілт тым көп терілді. Банк осы жерден біраз уақыт кілт қабылдамайды.</translation>
    </message>
    <message>
        <source>Too many keys were asked for. Wait before you ask for another.</source>
        <translation>Кілт тым көп сұралды. Келесісін сұрамас бұрын күте тұрыңыз.</translation>
    </message>
    <message>
        <source>This password is wrong. Check the language of the keyboard and type it again.</source>
        <translation>Пароль қате. Пернетақта тілін тексеріп, қайта теріңіз.</translation>
    </message>
    <message>
        <source>The wrong password was typed too often. The bank has closed sign-in for a while.</source>
        <translation>Қате пароль тым көп терілді. Банк кіруді біраз уақытқа жапты.</translation>
    </message>
    <message>
        <source>This phone number is registered already. Sign in with its password.</source>
        <translation>Бұл телефон нөмірі тіркелген. Паролімен кіріңіз.</translation>
    </message>
    <message>
        <source>This phone number is not registered yet. Register first.</source>
        <translation>Бұл телефон нөмірі әлі тіркелмеген. Алдымен тіркеліңіз.</translation>
    </message>
    <message>
        <source>Too much time has passed since the key was confirmed. Ask for a new key.</source>
        <translation>Кілт расталғаннан бері көп уақыт өтті. Жаңа кілт сұраңыз.</translation>
    </message>
    <message>
        <source>The bank has ended this session. Sign in again to see what is new.</source>
        <translation>Банк бұл сеансты аяқтады. Жаңалықты көру үшін қайта кіріңіз.</translation>
    </message>
    <message>
        <source>The bank refused to sign you in. Start again with your phone number.</source>
        <translation>Банк Сізді кіргізбеді. Телефон нөмірінен қайта бастаңыз.</translation>
    </message>
    <message>
        <source>The bank has blocked access. Call the bank to find out why and to open it.</source>
        <translation>Банк қолжетімділікке тосқауыл қойды. Себебін білу және ашу үшін банкке қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>The bank asks to read the list of operations anew. This happens by itself; wait a moment.</source>
        <translation>Банк операциялар тізімін қайта оқуды сұрады. Ол өздігінен жүреді, сәл күтіңіз.</translation>
    </message>
    <message>
        <source>The bank was asked too often. Wait a little and try again.</source>
        <translation>Банкке сұрау тым жиі жіберілді. Сәл күтіп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The bank&apos;s service is not working at the moment. Try again later.</source>
        <translation>Банк қызметі қазір жұмыс істемей тұр. Кейінірек қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The bank refused this request. Check what you typed, or call the bank.</source>
        <translation>Банк бұл сұрауды орындамады. Тергеніңізді тексеріңіз не банкке қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>The bank&apos;s answer could not be read. Try again later; if it stays so, call the bank.</source>
        <translation>Банктің жауабын оқу мүмкін болмады. Кейінірек қайталаңыз; өзгермесе, банкке қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>The bank&apos;s answer was too long and was not accepted. Try again later.</source>
        <translation>Банктің жауабы тым ұзақ болғандықтан алынбады. Кейінірек қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The bank no longer has this record. Refresh the list.</source>
        <translation>Банкте бұл жазба енді жоқ. Тізімді жаңартыңыз.</translation>
    </message>
    <message>
        <source>There is no network. Check the cable or the Wi-Fi of this computer.</source>
        <translation>Желі жоқ. Осы компьютердің кабелін не Wi-Fi байланысын тексеріңіз.</translation>
    </message>
    <message>
        <source>The bank cannot be reached. Check the network and try again.</source>
        <translation>Банкпен байланыс жоқ. Желіні тексеріп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The bank did not answer in time. Try again.</source>
        <translation>Банк уақытында жауап бермеді. Қайталап көріңіз.</translation>
    </message>
    <message>
        <source>This server could not prove that it is the bank. Nothing was sent. Do not go on in this network; call the bank.</source>
        <translation>Бұл сервер өзінің банк екенін дәлелдей алмады. Ештеңе жіберілген жоқ. Бұл желіде жалғастырмай, банкке қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>This server answers under another name than the bank&apos;s. Nothing was sent. Do not go on in this network; call the bank.</source>
        <translation>Бұл сервер банктің атымен емес, басқа атпен жауап береді. Ештеңе жіберілген жоқ. Бұл желіде жалғастырмай, банкке қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. Nothing was sent. Check the date of this computer; if it is right, call the bank.</source>
        <translation>Сервер сертификатының мерзімі өтіп кеткен. Ештеңе жіберілген жоқ. Компьютердің күнін тексеріңіз; ол дұрыс болса, банкке қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>The server&apos;s key is not the one this program knows of the bank. Nothing was sent. Update the program or call the bank.</source>
        <translation>Сервердің кілті банктің осы қосымшаға белгілі кілті емес. Ештеңе жіберілген жоқ. Қосымшаны жаңартыңыз не банкке қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>The connection would be protected too weakly. Nothing was sent. Try another network.</source>
        <translation>Қосылым тым әлсіз қорғалар еді. Ештеңе жіберілген жоқ. Басқа желіден көріңіз.</translation>
    </message>
    <message>
        <source>The server wanted to lead to another address. Nothing was sent there. Try another network.</source>
        <translation>Сервер басқа мекенжайға бағыттамақ болды. Ол жаққа ештеңе жіберілген жоқ. Басқа желіден көріңіз.</translation>
    </message>
    <message>
        <source>A proxy of this network opens protected connections. Nothing was sent. Use another network.</source>
        <translation>Осы желінің прокси-сервері қорғалған қосылымды ашып отыр. Ештеңе жіберілген жоқ. Басқа желіні қолданыңыз.</translation>
    </message>
    <message>
        <source>This edition of the program is too old to recognise the bank. Update it to sign in; what is stored can be read.</source>
        <translation>Қосымшаның бұл нұсқасы ескіріп, банкті тани алмайды. Кіру үшін жаңартыңыз; сақталғанды оқи бересіз.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong. Set date and time and try again.</source>
        <translation>Осы компьютердің сағаты дұрыс емес. Күні мен уақытын реттеп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>This bank offers no connection for this program yet. Reminders and contacts can be read.</source>
        <translation>Бұл банкке осы қосымша арқылы әзірге қосылу мүмкін емес. Еске салулар мен байланыс деректерін оқуға болады.</translation>
    </message>
    <message>
        <source>The application is locked. Unlock it with your password.</source>
        <translation>Қосымша құлыптаулы. Паролмен құлпын ашыңыз.</translation>
    </message>
    <message>
        <source>This password does not open the vault. Check the language of the keyboard and type it again.</source>
        <translation>Бұл пароль қойманы ашпайды. Пернетақта тілін тексеріп, қайта теріңіз.</translation>
    </message>
    <message>
        <source>The vault on this computer is damaged. Sign in again: the bank has your operations and the vault is filled anew.</source>
        <translation>Осы компьютердегі қойма зақымданған. Қайта кіріңіз: операцияларыңыз банкте бар, қойма қайта толады.</translation>
    </message>
    <message>
        <source>The key of the vault on this computer is damaged. Sign in again: the vault is filled anew from the bank.</source>
        <translation>Осы компьютердегі қойманың кілті зақымданған. Қайта кіріңіз: қойма банктен қайта толады.</translation>
    </message>
    <message>
        <source>The vault was written by a newer edition of this program. Update the program; the vault was not changed.</source>
        <translation>Қойманы осы қосымшаның жаңарақ нұсқасы жазған. Қосымшаны жаңартыңыз; қойма өзгерген жоқ.</translation>
    </message>
    <message>
        <source>There is no vault on this computer yet. Sign in with your phone number.</source>
        <translation>Бұл компьютерде қойма әлі жоқ. Телефон нөміріңізбен кіріңіз.</translation>
    </message>
    <message>
        <source>There is a vault on this computer already. Unlock it, or log out to remove it.</source>
        <translation>Бұл компьютерде қойма бар. Құлпын ашыңыз немесе өшіру үшін сеанстан шығыңыз.</translation>
    </message>
    <message>
        <source>The program is open already. Go on in the other window.</source>
        <translation>Қосымша ашық тұр. Екінші терезеде жалғастырыңыз.</translation>
    </message>
    <message>
        <source>The database on this computer would not be encrypted, so nothing was stored. Install the program anew.</source>
        <translation>Осы компьютердегі дерекқор шифрланбас еді, сондықтан ештеңе сақталмады. Қосымшаны қайта орнатыңыз.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again; nothing was lost.</source>
        <translation>Диск толған. Орын босатып, қайталап көріңіз; ештеңе жоғалған жоқ.</translation>
    </message>
    <message>
        <source>The disk could not be written. Check it and try again.</source>
        <translation>Дискіге жазу мүмкін болмады. Дискіні тексеріп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The disk could not be read. Check it and try again.</source>
        <translation>Дискіден оқу мүмкін болмады. Дискіні тексеріп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The vault asks for unusual settings and was not opened. Sign in again to fill a new one.</source>
        <translation>Қойма үйреншікті емес баптауды сұрайды, сондықтан ашылмады. Жаңасын толтыру үшін қайта кіріңіз.</translation>
    </message>
    <message>
        <source>There is too little free memory to open the vault. Close other programs and try again.</source>
        <translation>Қойманы ашуға бос жад жетпейді. Басқа бағдарламаларды жауып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>A part of the list did not arrive. It is being read again; wait a moment.</source>
        <translation>Тізімнің бір бөлігі жетпеді. Ол қайта оқылып жатыр, сәл күтіңіз.</translation>
    </message>
    <message>
        <source>The data of this bank in the program is damaged. Install the program anew.</source>
        <translation>Қосымшадағы осы банктің деректері зақымданған. Қосымшаны қайта орнатыңыз.</translation>
    </message>
    <message>
        <source>A file of the program is damaged. Install the program anew.</source>
        <translation>Қосымшаның бір файлы зақымданған. Қосымшаны қайта орнатыңыз.</translation>
    </message>
    <message>
        <source>Another server may be named for the demo bank only.</source>
        <translation>Басқа серверді тек көрсетілім банкі үшін көрсетуге болады.</translation>
    </message>
    <message>
        <source>The demo bank did not start. Close the program and start it again.</source>
        <translation>Көрсетілім банкі іске қосылмады. Қосымшаны жауып, қайта ашыңыз.</translation>
    </message>
    <message>
        <source>This computer shows no notices outside the window. New operations are marked in the list.</source>
        <translation>Бұл компьютер терезеден тыс хабарландыру көрсетпейді. Жаңа операциялар тізімде белгіленеді.</translation>
    </message>
    <message numerus="yes">
        <source>Tries left: %n.</source>
        <translation>
            <numerusform>Қалған талпыныс: %n.</numerusform>
            <numerusform>Қалған талпыныс: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Possible again at %1.</source>
        <extracomment>%1 is a time of day such as 14:05</extracomment>
        <translation>%1 болғанда қайта мүмкін.</translation>
    </message>
    <message>
        <source>The password was changed on another device, so the bank ended the session here. Sign in with the new password. If it was not you, call the bank at once.</source>
        <translation>Пароль басқа құрылғыда өзгертілген, сондықтан банк мұндағы сеансты аяқтады. Жаңа парольмен кіріңіз. Оны өзгерткен Сіз болмасаңыз, банкке дереу қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>This computer was signed out from another device. Sign in again. If it was not you, call the bank at once.</source>
        <translation>Бұл компьютердегі сеанс басқа құрылғыдан аяқталды. Қайта кіріңіз. Оны істеген Сіз болмасаңыз, банкке дереу қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>The date of birth does not fit this number. Check the day, month and year.</source>
        <translation>Туған күн бұл нөмірге сәйкес емес. Күнін, айын, жылын тексеріңіз.</translation>
    </message>
    <message>
        <source>This is the password you already have. Choose another one.</source>
        <translation>Бұл – қазіргі пароліңіз. Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>The wrong password was typed three times. Unlocking is closed for 15 minutes, also after a restart.</source>
        <translation>Қате пароль үш рет терілді. Қосымшаның құлпын 15 минут бойы ашуға болмайды, қайта іске қосқанда да солай.</translation>
    </message>
    <message>
        <source>The data on this computer still open with your old password only.</source>
        <translation>Осы компьютердегі деректерді әзірге тек ескі пароліңіз ашады.</translation>
    </message>
    <message>
        <source>The keychain of this computer is locked or refused access. Unlock it, then try again.</source>
        <translation>Осы компьютердің кілттер бауы (жүйе құпияларды сақтайтын орын) жабық тұр не рұқсат бермеді. Оны ашып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The keychain does not hold this computer&apos;s part of the key. It may be locked, or these files come from another computer. Unlock it and try again.</source>
        <translation>Кілттер бауында (жүйе құпияларды сақтайтын орында) кілттің осы компьютерде сақталуға тиіс бөлігі жоқ. Кілттер бауы жабық тұрған шығар не бұл файлдар басқа компьютерден келген. Оны ашып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The keychain of this computer (where the system keeps secrets) does not answer. Restart the computer, then try again.</source>
        <translation>Осы компьютердің кілттер бауы (жүйе құпияларды сақтайтын орын) жауап бермейді. Компьютерді қайта іске қосып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>This operation has been reported to the bank already. There is no need to do it again.</source>
        <translation>Бұл операция банкке хабарланған. Қайталаудың қажеті жоқ.</translation>
    </message>
    <message>
        <source>This network first wants you to sign in on a page of its own. Open any page in the browser, sign in to the network, then try again. Never type the bank&apos;s password or an SMS key there.</source>
        <translation>Бұл желі алдымен өзінің бетінен кіруді талап етеді. Браузерде кез келген бетті ашып, желіге кіріңіз де, қайталап көріңіз. Ол жерде банк паролін, SMS-кілтті енгізбеңіз.</translation>
    </message>
    <message>
        <source>The bank has decided on this case: nothing more can be written there. Call the bank, or complain to it.</source>
        <translation>Банк бұл өтініш бойынша шешім қабылдады: енді хабарлама қосуға болмайды. Банкке қоңырау шалыңыз немесе шағым беріңіз.</translation>
    </message>
    <message>
        <source>This was changed elsewhere in the meantime. Look at it as it is now and decide again.</source>
        <translation>Бұл дерек осы аралықта басқа жерден өзгертілді. Қазіргі күйін қарап, қайта шешіңіз.</translation>
    </message>
    <message>
        <source>The bank wants a session key for this. Ask for one.</source>
        <translation>Бұл әрекет үшін банк сеанстық кілтті сұрайды. Кілтті сұратыңыз.</translation>
    </message>
    <message>
        <source>For 24 hours after a password was reset the bank raises no limit. Lowering a limit and blocking a card are possible.</source>
        <translation>Пароль қалпына келтірілгеннен кейін 24 сағат бойы банк лимиттерді көтермейді. Лимитті төмендетуге және картаны бұғаттауға болады.</translation>
    </message>
    <message>
        <source>A card that was reported lost or stolen is not unblocked. Call the bank for a new one.</source>
        <translation>Жоғалған немесе ұрланған деп хабарланған карта бұғаттан шығарылмайды. Жаңасын алу үшін банкке қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>The bank has blocked this card. Call it by the number of its contact centre.</source>
        <translation>Бұл картаны банк бұғаттаған. Банктің Байланыс орталығына қоңырау шалыңыз.</translation>
    </message>
</context>
<context>
    <name>HeldUp</name>
    <message>
        <source>Sign in again</source>
        <translation>Қайта кіру</translation>
    </message>
    <message>
        <source>How to reach the bank</source>
        <translation>Банкпен қалай хабарласуға болады</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
</context>
<context>
    <name>KeyStepText</name>
    <message>
        <source>Finding out how strong the protection of your data can be on this computer…</source>
        <translation>Осы компьютерде деректеріңізді қаншалықты мықты қорғауға болатыны анықталуда…</translation>
    </message>
    <message>
        <source>Preparing the protection of your data; this takes a few seconds…</source>
        <translation>Деректеріңізді қорғауға дайындық жүріп жатыр, бұған бірнеше секунд кетеді…</translation>
    </message>
    <message>
        <source>Storing the vault on this computer…</source>
        <translation>Қойма осы компьютерге жазылуда…</translation>
    </message>
</context>
<context>
    <name>LockReasonText</name>
    <message numerus="yes">
        <source>Nobody touched the app for %n minutes.</source>
        <translation>
            <numerusform>Қосымша %n минут бойы қолданылмады.</numerusform>
            <numerusform>Қосымша %n минут бойы қолданылмады.</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer went to sleep.</source>
        <translation>Компьютер ұйқы режиміне көшті.</translation>
    </message>
    <message>
        <source>The screen was locked.</source>
        <translation>Компьютердің экраны құлыпталды.</translation>
    </message>
    <message>
        <source>Another user came to this computer.</source>
        <translation>Бұл компьютерге басқа пайдаланушы кірді.</translation>
    </message>
</context>
<context>
    <name>OperationColumns</name>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Why it was declined</source>
        <translation>Бас тарту себебі</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сомасы</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валютасы</translation>
    </message>
    <message>
        <source>In the seller&apos;s currency</source>
        <translation>Сатушының валютасымен</translation>
    </message>
    <message>
        <source>The seller&apos;s currency</source>
        <translation>Сатушының валютасы</translation>
    </message>
    <message>
        <source>Seller or person</source>
        <translation>Сатушы немесе адам</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Орны</translation>
    </message>
    <message>
        <source>Seller&apos;s category code (MCC)</source>
        <translation>Сатушы санатының коды (MCC)</translation>
    </message>
    <message>
        <source>How it was paid</source>
        <translation>Қалай төленді</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Шот</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Сипаттамасы</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Сіздің жазбаңыз</translation>
    </message>
    <message>
        <source>Completed at</source>
        <translation>Орындалған уақыты</translation>
    </message>
    <message>
        <source>Number at the bank</source>
        <translation>Банктегі нөмірі</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Айырбас бағамы</translation>
    </message>
    <message>
        <source>Fee, part of the amount</source>
        <translation>Комиссия (соманың ішінде)</translation>
    </message>
    <message>
        <source>How the payer was recognised</source>
        <translation>Төлем қалай расталды</translation>
    </message>
    <message>
        <source>Reversed at</source>
        <translation>Күші жойылған уақыты</translation>
    </message>
</context>
<context>
    <name>OperationText</name>
    <message>
        <source>In process</source>
        <translation>Өңделуде</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Орындалды</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Қабылданбады</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Күші жойылды</translation>
    </message>
    <message>
        <source>Not enough money</source>
        <translation>Ақша жеткіліксіз</translation>
    </message>
    <message>
        <source>Card expired</source>
        <translation>Картаның мерзімі өткен</translation>
    </message>
    <message>
        <source>Card blocked</source>
        <translation>Карта бұғатталған</translation>
    </message>
    <message>
        <source>Not allowed on the internet</source>
        <translation>Интернетте рұқсат етілмеген</translation>
    </message>
    <message>
        <source>Over the limit</source>
        <translation>Лимиттен асты</translation>
    </message>
    <message>
        <source>Wrong card data</source>
        <translation>Карта деректері қате</translation>
    </message>
    <message>
        <source>Card of another country</source>
        <translation>Басқа елдің картасы</translation>
    </message>
    <message>
        <source>Too many cards this month</source>
        <translation>Осы айда карта тым көп</translation>
    </message>
    <message>
        <source>Looked like fraud</source>
        <translation>Алаяқтыққа ұқсады</translation>
    </message>
    <message>
        <source>Reason not told</source>
        <translation>Себебі айтылмаған</translation>
    </message>
    <message>
        <source>There was not enough money on the account for this amount.</source>
        <translation>Шотта бұл сомаға ақша жетпеді.</translation>
    </message>
    <message>
        <source>The card&apos;s validity has ended.</source>
        <translation>Картаның қолданылу мерзімі біткен.</translation>
    </message>
    <message>
        <source>The card was blocked when the operation was tried.</source>
        <translation>Операция кезінде карта бұғаттаулы болған.</translation>
    </message>
    <message>
        <source>This card is not switched on for operations on the internet.</source>
        <translation>Бұл картада интернет-операциялар қосылмаған.</translation>
    </message>
    <message>
        <source>The operation would have gone over the limit set for this card.</source>
        <translation>Операция осы картаға қойылған лимиттен асар еді.</translation>
    </message>
    <message>
        <source>The card data typed at the seller did not match: number, expiry date or the code from the back.</source>
        <translation>Сатушыда терілген карта деректері сәйкес келмеді: нөмірі, мерзімі не артындағы код.</translation>
    </message>
    <message>
        <source>The bank does not accept cards issued in another country for this operation.</source>
        <translation>Бұл операцияға банк басқа елде шығарылған картаны қабылдамайды.</translation>
    </message>
    <message>
        <source>More different cards were used this calendar month than the bank allows.</source>
        <translation>Осы күнтізбелік айда банк рұқсат еткеннен көп карта қолданылды.</translation>
    </message>
    <message>
        <source>The bank stopped the operation because it looked like fraud.</source>
        <translation>Операция алаяқтыққа ұқсағандықтан, банк оны тоқтатты.</translation>
    </message>
    <message>
        <source>The bank gave no reason that this program knows.</source>
        <translation>Банк бұл қосымшаға таныс себеп көрсетпеді.</translation>
    </message>
    <message>
        <source>Top up the account or choose a smaller amount, then pay again.</source>
        <translation>Шотты толтырыңыз не азырақ соманы таңдап, қайта төлеңіз.</translation>
    </message>
    <message>
        <source>Pay with another card and order a new one from the bank.</source>
        <translation>Басқа картамен төлеп, банктен жаңасына тапсырыс беріңіз.</translation>
    </message>
    <message>
        <source>If you blocked it yourself, unblock it first. If not, call the bank before you use the card again.</source>
        <translation>Оны өзіңіз бұғаттасаңыз, алдымен бұғаттан шығарыңыз. Өзіңіз бұғаттамасаңыз, картаны қолданбас бұрын банкке қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>Compare the data with the card and try once more. Type it on the seller&apos;s protected page only.</source>
        <translation>Деректерді картамен салыстырып, тағы бір рет көріңіз. Оларды тек сатушының қорғалған бетінде теріңіз.</translation>
    </message>
    <message>
        <source>Pay with a card issued in Kazakhstan, or choose another way to pay.</source>
        <translation>Қазақстанда шығарылған картамен төлеңіз не басқа төлеу тәсілін таңдаңыз.</translation>
    </message>
    <message>
        <source>Pay with a card you have used this month, or wait until the month ends.</source>
        <translation>Осы айда қолданған картаңызбен төлеңіз не айдың соңын күтіңіз.</translation>
    </message>
    <message>
        <source>If it was not you, call the bank at once. If it was, call the bank to confirm and pay again afterwards.</source>
        <translation>Бұл Сіз болмасаңыз, дереу банкке қоңырау шалыңыз. Сіз болсаңыз, банкке қоңырау шалып растаңыз да, қайта төлеңіз.</translation>
    </message>
    <message>
        <source>Try again later. If it is declined again, call the bank and name date and amount.</source>
        <translation>Кейінірек қайталап көріңіз. Тағы қабылданбаса, банкке қоңырау шалып, күні мен сомасын айтыңыз.</translation>
    </message>
    <message>
        <source>Card in a terminal</source>
        <translation>Терминалдағы карта</translation>
    </message>
    <message>
        <source>Contactless</source>
        <translation>Контактісіз</translation>
    </message>
    <message>
        <source>On the internet</source>
        <translation>Интернетте</translation>
    </message>
    <message>
        <source>Cash machine</source>
        <translation>Банкомат арқылы</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Аударым</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Басқа тәсіл</translation>
    </message>
    <message>
        <source>Switch payments on the internet on for this card, with a limit that suits you, or pay with another card.</source>
        <translation>Осы картаға интернеттегі төлемдерді қосып, өзіңізге қолайлы лимит орнатыңыз немесе басқа картамен төлеңіз.</translation>
    </message>
    <message>
        <source>Raise the limit of this card, pay a smaller amount, or wait until the limit starts anew tomorrow.</source>
        <translation>Осы картаның лимитін көтеріңіз, азырақ сома төлеңіз немесе лимит жаңаратын ертеңгі күнді күтіңіз.</translation>
    </message>
    <message>
        <source>Show the accounts</source>
        <translation>Шоттарды көрсету</translation>
    </message>
    <message>
        <source>Show the cards</source>
        <translation>Карталарды көрсету</translation>
    </message>
    <message>
        <source>Without confirmation</source>
        <translation>Растаусыз</translation>
    </message>
    <message>
        <source>By PIN</source>
        <translation>ПИН-кодпен</translation>
    </message>
    <message>
        <source>By session key</source>
        <translation>Сеанстық кілтпен</translation>
    </message>
    <message>
        <source>By 3-D Secure</source>
        <translation>3-D Secure арқылы</translation>
    </message>
    <message>
        <source>Amount held</source>
        <translation>Сома ұсталды</translation>
    </message>
    <message>
        <source>the seller has not taken the money yet</source>
        <translation>сатушы ақшаны әлі алған жоқ</translation>
    </message>
    <message>
        <source>the bank has not told when</source>
        <translation>банк уақытын айтпады</translation>
    </message>
    <message>
        <source>Reach the bank</source>
        <translation>Банкке хабарласу</translation>
    </message>
</context>
<context>
    <name>PdfList</name>
    <message>
        <source>A print of what the bank told this program; not a statement signed by the bank.</source>
        <translation>Банк осы қосымшаға айтқан мәліметтің басылымы; банк қол қойған үзінді көшірме емес.</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Күні мен уақыты</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Операция мәліметі</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сомасы</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Кіріс</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Шығыс</translation>
    </message>
    <message>
        <source>%1, completed</source>
        <extracomment>%1 is a currency such as KZT</extracomment>
        <translation>%1, орындалды</translation>
    </message>
    <message>
        <source>%1, in process</source>
        <extracomment>%1 is a currency such as KZT</extracomment>
        <translation>%1, өңделуде</translation>
    </message>
    <message>
        <source>Declined and reversed operations are listed and not counted.</source>
        <translation>Қабылданбаған және күші жойылған операциялар тізімде бар, бірақ есепке қосылмаған.</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Шот: %1</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Кезең: %1</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Таңдалғаны: %1</translation>
    </message>
    <message>
        <source>As of: %1</source>
        <translation>Мына уақытқа сай: %1</translation>
    </message>
    <message>
        <source>Operations: %1</source>
        <translation>Операциялар саны: %1</translation>
    </message>
</context>
<context>
    <name>PdfPages</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>%1-бет, барлығы %2</translation>
    </message>
</context>
<context>
    <name>PdfReceipt</name>
    <message>
        <source>Receipt of an operation</source>
        <translation>Операция түбіртегі</translation>
    </message>
    <message>
        <source>The bank declined this operation. No money was taken for it.</source>
        <translation>Банк бұл операцияны қабылдамады. Ол үшін ақша алынған жоқ.</translation>
    </message>
    <message>
        <source>How to reach %1</source>
        <extracomment>%1 is a bank&apos;s name</extracomment>
        <translation>%1: қалай байланысуға болады</translation>
    </message>
    <message>
        <source>As of: %1</source>
        <translation>Мына уақытқа сай: %1</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Дискі</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Қалта</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Файлдар қалтасы</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Жарлық</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Орны:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Қалта:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Файл түрі:</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>Таңдау</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Қалталар</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Артқа қайту</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Алға</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Алға өту</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Жоғарғы қалта</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Жоғарғы қалтаға өту</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Жаңа қалта жасау</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Жаңа қалта жасау</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Жаңа қалта</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Жаңа қалта</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Тізім</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Тізім түрінде көрсету</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Толық мәлімет</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Толық мәліметпен көрсету</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Бүйір тақта</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Орындар мен бетбелгілер</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлдар</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Жасырын файлдарды көрсету</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Атауын өзгерту</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Менің компьютерім</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Соңғы орындар</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>«%1» өшірілсін бе?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>«%1» жазудан қорғалған.
Бәрібір өшірілсін бе?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Қалтаны өшіру мүмкін болмады.</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Мұндай қалта табылмады.
Атауының дұрыстығын тексеріңіз.</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Көлемі</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Өзгертілген күні</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Осы компьютер</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Менің компьютерім</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>Иә</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>Жоқ</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Жарайды</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Latin letters are being typed.</source>
        <translation>Латын әріптері теріліп жатыр.</translation>
    </message>
    <message>
        <source>Cyrillic letters are being typed.</source>
        <translation>Кирилл әріптері теріліп жатыр.</translation>
    </message>
</context>
<context>
    <name>SeverityText</name>
    <message>
        <source>Most important</source>
        <translation>Ең маңыздысы</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Маңызды</translation>
    </message>
    <message>
        <source>Good advice</source>
        <translation>Пайдалы кеңес</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::AccountList</name>
    <message>
        <source>Accounts</source>
        <translation>Шоттар</translation>
    </message>
    <message>
        <source>%1, BIN %2</source>
        <extracomment>%1 is the name of a company, %2 its business identification number</extracomment>
        <translation>%1, БСН %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>Opening your accounts.</source>
        <translation>Шоттарыңыз ашылып жатыр.</translation>
    </message>
    <message>
        <source>The bank is sending your accounts.</source>
        <translation>Банк шоттарыңызды жіберіп жатыр.</translation>
    </message>
    <message>
        <source>No accounts are here yet. They come as soon as the bank has told of them.</source>
        <translation>Мұнда әзірге шот жоқ. Банк мәлімет бергенде, олар осында шығады.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::AccountRow</name>
    <message>
        <source>Copied: %1</source>
        <extracomment>%1 is what was copied, such as &quot;IBAN&quot;</extracomment>
        <translation>Көшірілді: %1</translation>
    </message>
    <message>
        <source>Balance: %1</source>
        <translation>Қалдық: %1</translation>
    </message>
    <message>
        <source>Available: %1</source>
        <translation>Қолжетімді: %1</translation>
    </message>
    <message>
        <source>Held for operations in process: %1</source>
        <translation>Өңделудегі операциялар үшін ұсталған: %1</translation>
    </message>
    <message>
        <source>As of: %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Мына уақытқа сай: %1</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Деректемелерді жасыру</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Деректемелер</translation>
    </message>
    <message>
        <source>What somebody needs to pay to this account</source>
        <translation>Осы шотқа ақша аудару үшін қажет мәліметтер</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Көшіру</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <extracomment>%1 is what is copied, such as &quot;IBAN&quot;</extracomment>
        <translation>Көшіру: %1</translation>
    </message>
    <message>
        <source>Account number (IBAN)</source>
        <translation>Шот нөмірі (IBAN)</translation>
    </message>
    <message>
        <source>Holder of the account</source>
        <translation>Шот иесі</translation>
    </message>
    <message>
        <source>BIN</source>
        <translation>БСН</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Бәрін көшіру</translation>
    </message>
    <message>
        <source>Each detail on a line of its own, with its name</source>
        <translation>Әр деректеме атауымен бірге жеке жолда</translation>
    </message>
    <message>
        <source>On someone else&apos;s computer nothing is put on the clipboard: whoever comes next could read it. Write the details down, or copy them on your own computer.</source>
        <translation>Бөтен компьютерде алмасу буферіне ештеңе көшірілмейді: кейін отырған адам оны оқи алады. Деректемелерді жазып алыңыз немесе өз компьютеріңізде көшіріңіз.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::AccountStrip</name>
    <message>
        <source>Available: %1</source>
        <translation>Қолжетімді: %1</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::Announcer</name>
    <message numerus="yes">
        <source>%n new operations</source>
        <translation>
            <numerusform>%n жаңа операция</numerusform>
            <numerusform>%n жаңа операция</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the app to see them.</source>
        <translation>Көру үшін қосымшаны ашыңыз.</translation>
    </message>
    <message>
        <source>Operation declined</source>
        <translation>Операция қабылданбады</translation>
    </message>
    <message>
        <source>New operation</source>
        <translation>Жаңа операция</translation>
    </message>
    <message>
        <source>There is something new. Unlock the app to see it.</source>
        <translation>Жаңалық бар. Көру үшін қосымшаның құлпын ашыңыз.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::BankList</name>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>They are read from the vault on this computer.</source>
        <translation>Олар осы компьютердегі қоймадан оқылуда.</translation>
    </message>
    <message>
        <source>What waits is kept here and goes to the bank once you have signed in.</source>
        <translation>Күтіп тұрғандар осында сақталады және Сіз кірген соң банкке жіберіледі.</translation>
    </message>
    <message>
        <source>What waits stays here until access is open again.</source>
        <translation>Күтіп тұрғандар қолжетімділік қайта ашылғанша осында қалады.</translation>
    </message>
    <message>
        <source>What waits is kept here and goes to the bank by itself as soon as it can.</source>
        <translation>Күтіп тұрғандар осында сақталады және мүмкіндік болысымен банкке өздігінен жіберіледі.</translation>
    </message>
    <message>
        <source>What you see is as of: %1.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Көріп отырғаныңыз мына уақыттағы жағдай: %1.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::BirthDateField</name>
    <message>
        <source>Day</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Айы</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Жылы</translation>
    </message>
    <message>
        <source>Day of birth, two digits</source>
        <translation>Туған күні, екі цифр</translation>
    </message>
    <message>
        <source>Month of birth, two digits</source>
        <translation>Туған айы, екі цифр</translation>
    </message>
    <message>
        <source>Year of birth, four digits</source>
        <translation>Туған жылы, төрт цифр</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Туған күні</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::BlockCountdown</name>
    <message>
        <source>until you can try again</source>
        <translation>өткен соң қайталап көре аласыз</translation>
    </message>
    <message>
        <source>Time until you can try again</source>
        <translation>Қайталап көруге дейінгі уақыт</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::BusyRow</name>
    <message>
        <source>Cancel</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Gives up what is running; nothing typed is lost</source>
        <translation>Басталған істі тоқтатады; терілгеннің бәрі сақталады</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CardControlsEditor</name>
    <message>
        <source>Allowed</source>
        <translation>Рұқсат етілген</translation>
    </message>
    <message>
        <source>Limit a day, now %1, at most %2</source>
        <extracomment>%1 and %2 are amounts</extracomment>
        <translation>Күндік лимит: қазір %1, ең көбі %2</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Бұрынғысынша қалдыру</translation>
    </message>
    <message>
        <source>Lowering a limit and switching off take effect at once. To raise a limit or switch something on the bank sends you a session key.</source>
        <translation>Лимитті төмендету мен өшіру бірден күшіне енеді. Лимитті көтеру немесе бірдеңені қосу үшін банк Сізге сеанстық кілт жібереді.</translation>
    </message>
    <message>
        <source>The bank sends you a session key for this. Tell it to nobody: whoever rings and asks for it wants your money.</source>
        <translation>Бұл үшін банк Сізге сеанстық кілт жібереді. Оны ешкімге айтпаңыз: қоңырау шалып кілтті сұраған адам ақшаңызды алғысы келеді.</translation>
    </message>
    <message>
        <source>This takes effect at once, without a key.</source>
        <translation>Бұл кілтсіз, бірден күшіне енеді.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CardPanel</name>
    <message>
        <source>Payments on the internet are confirmed by 3-D Secure.</source>
        <translation>Интернеттегі төлемдер 3-D Secure арқылы расталады.</translation>
    </message>
    <message>
        <source>The card is not enrolled in 3-D Secure. Ask the bank to enrol it before you pay on the internet.</source>
        <translation>Карта 3-D Secure жүйесіне қосылмаған. Интернетте төлемес бұрын банктен қосуды сұраңыз.</translation>
    </message>
    <message>
        <source>The bank&apos;s number: %1</source>
        <translation>Банктің нөмірі: %1</translation>
    </message>
    <message>
        <source>Block the card…</source>
        <translation>Картаны бұғаттау…</translation>
    </message>
    <message>
        <source>Unblock the card</source>
        <translation>Картаны бұғаттан шығару</translation>
    </message>
    <message>
        <source>The bank sends you a session key for this</source>
        <translation>Бұл үшін банк сеанстық кілт жібереді</translation>
    </message>
    <message>
        <source>I did not block it</source>
        <translation>Мен бұғаттаған жоқпын</translation>
    </message>
    <message>
        <source>Limits and switches…</source>
        <translation>Лимиттер мен рұқсаттар…</translation>
    </message>
    <message>
        <source>Why do you block it?</source>
        <translation>Неге бұғаттайсыз?</translation>
    </message>
    <message>
        <source>Do not block it</source>
        <translation>Бұғаттамау</translation>
    </message>
    <message>
        <source>Somebody else may have had it blocked. Swindlers ring afterwards, say they are the bank and offer to unblock it for a key from an SMS. Hang up, tell nobody a key and ring the bank yourself.</source>
        <translation>Оны басқа біреу бұғаттатқан болуы мүмкін. Одан кейін алаяқтар қоңырау шалып, өздерін банк деп таныстырады да, SMS-тен келген кілтті айтсаңыз, картаны бұғаттан шығарамыз дейді. Тұтқаны қойыңыз, кілтті ешкімге айтпаңыз, банкке өзіңіз қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>Blocked and unblocked</source>
        <translation>Бұғаттау және бұғаттан шығару</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CardsPage</name>
    <message>
        <source>Asking the bank to send a key…</source>
        <translation>Банктен кілт сұралуда…</translation>
    </message>
    <message>
        <source>Telling the bank…</source>
        <translation>Банкке жеткізілуде…</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карталар</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>Limits and switches cannot be changed meanwhile. A card can be blocked: the bank gets it as soon as it can be reached; to be safe, call it.</source>
        <translation>Әзірге лимиттер мен рұқсаттарды өзгерту мүмкін емес. Картаны бұғаттауға болады: өтініш байланыс орнаған бойда банкке жетеді; сенімді болу үшін банкке қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>What you see is as of: %1.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Көріп отырғаныңыз мына уақыттағы жағдай: %1.</translation>
    </message>
    <message>
        <source>Your cards cannot be shown</source>
        <translation>Карталарыңызды көрсету мүмкін болмады</translation>
    </message>
    <message>
        <source>Opening your cards</source>
        <translation>Карталарыңыз ашылуда</translation>
    </message>
    <message>
        <source>They are read from the vault on this computer.</source>
        <translation>Олар осы компьютердегі қоймадан оқылуда.</translation>
    </message>
    <message>
        <source>No cards are here yet</source>
        <translation>Карталар әзірге мұнда жоқ</translation>
    </message>
    <message>
        <source>You have no cards at this bank</source>
        <translation>Бұл банкте картаңыз жоқ</translation>
    </message>
    <message>
        <source>When the bank gives you one, you can set its limits and block it here.</source>
        <translation>Банк карта берсе, оның лимиттерін осы жерде орнатып, оны бұғаттай аласыз.</translation>
    </message>
    <message>
        <source>What your cards may be used for, how much a day, and how to stop one at once.</source>
        <translation>Карталарыңызды қайда және күніне қанша сомаға пайдалануға болатыны, картаны қалай бірден тоқтату керегі.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CaseCard</name>
    <message>
        <source>Operation that was not mine</source>
        <translation>Мен жасамаған операция</translation>
    </message>
    <message>
        <source>Complaint: %1</source>
        <extracomment>%1 is what it is about, such as &quot;A card&quot;</extracomment>
        <translation>Шағым: %1</translation>
    </message>
    <message>
        <source>Number of the operation at the bank: %1. It is no longer kept on this computer.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Операцияның банктегі нөмірі: %1. Ол бұл компьютерде енді сақталмайды.</translation>
    </message>
    <message>
        <source>What the bank has promised</source>
        <translation>Банктің уәдесі</translation>
    </message>
    <message>
        <source>Case number: %1</source>
        <extracomment>%1 is a number such as D-2026-000123</extracomment>
        <translation>Өтініш нөмірі: %1</translation>
    </message>
    <message>
        <source>Complaint number: %1</source>
        <translation>Шағым нөмірі: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Көшірілді</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Көшіру</translation>
    </message>
    <message>
        <source>Copy the number %1</source>
        <translation>%1 нөмірін көшіру</translation>
    </message>
    <message>
        <source>Show the operation</source>
        <translation>Операцияны көрсету</translation>
    </message>
    <message>
        <source>The bank does not know of this report yet. It waits here and goes to the bank before everything else. Do not wait for that: call the bank now.</source>
        <translation>Банк бұл хабарламаны әлі білмейді. Ол осында күтіп тұр және банкке бәрінен бұрын жіберіледі. Оны күтпеңіз: банкке қазір қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>The bank does not know of this complaint yet. It waits here and goes to the bank by itself. The 30 days begin when the bank has received it.</source>
        <translation>Банк бұл шағымды әлі білмейді. Ол осында күтіп тұр, банкке өздігінен жіберіледі. 30 күндік мерзім банк шағымды алған күннен басталады.</translation>
    </message>
    <message>
        <source>The bank&apos;s number: %1</source>
        <translation>Банктің нөмірі: %1</translation>
    </message>
    <message>
        <source>The bank has answered</source>
        <translation>Банк жауап берді</translation>
    </message>
    <message>
        <source>Decided: the bank gives the money back</source>
        <translation>Шешім: банк ақшаны қайтарады</translation>
    </message>
    <message>
        <source>Decided: the bank refuses to give the money back</source>
        <translation>Шешім: банк ақшаны қайтарудан бас тартты</translation>
    </message>
    <message>
        <source>The bank has decided</source>
        <translation>Банк шешім қабылдады</translation>
    </message>
    <message>
        <source>Returned to your account: %1</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Шотыңызға қайтарылды: %1</translation>
    </message>
    <message>
        <source>What the bank writes</source>
        <translation>Банктің жазғаны</translation>
    </message>
    <message>
        <source>Call the bank and name the number of the case. If that does not help, file a complaint: the bank answers it in writing within 30 calendar days. After that you can go to court.</source>
        <translation>Банкке қоңырау шалып, өтініш нөмірін айтыңыз. Бұл көмектеспесе, шағым беріңіз: банк оған күнтізбелік 30 күн ішінде жазбаша жауап береді. Содан кейін сотқа жүгіне аласыз.</translation>
    </message>
    <message>
        <source>Call the bank and name the number of the complaint. If that does not help, you can go to court.</source>
        <translation>Банкке қоңырау шалып, шағым нөмірін айтыңыз. Бұл көмектеспесе, сотқа жүгіне аласыз.</translation>
    </message>
    <message>
        <source>If you do not agree, file a complaint: the bank answers it in writing within 30 calendar days. If you do not agree with that answer either, you can go to court.</source>
        <translation>Келіспесеңіз, шағым беріңіз: банк оған күнтізбелік 30 күн ішінде жазбаша жауап береді. Ол жауаппен де келіспесеңіз, сотқа жүгіне аласыз.</translation>
    </message>
    <message>
        <source>If you do not agree with the answer, you can go to court. Keep the answer and the number of the complaint.</source>
        <translation>Жауаппен келіспесеңіз, сотқа жүгіне аласыз. Жауапты және шағым нөмірін сақтап қойыңыз.</translation>
    </message>
    <message>
        <source>The bank is late. What you can do</source>
        <translation>Банк кешігіп жатыр. Не істей аласыз</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Не істей аласыз</translation>
    </message>
    <message>
        <source>File a complaint</source>
        <translation>Шағым беру</translation>
    </message>
    <message>
        <source>Opens a complaint with the number of this case in it; sends nothing yet</source>
        <translation>Осы өтініштің нөмірі жазылған шағымды ашады; әзірге ештеңе жіберілмейді</translation>
    </message>
    <message numerus="yes">
        <source>Messages: %n</source>
        <translation>
            <numerusform>Хабарламалар: %n</numerusform>
            <numerusform>Хабарламалар: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide what was written</source>
        <translation>Жазылғанды жасыру</translation>
    </message>
    <message>
        <source>Show what was written</source>
        <translation>Жазылғанды көрсету</translation>
    </message>
    <message>
        <source>Show the messages and write</source>
        <translation>Хабарламаларды көрсету және жазу</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>Сіздің жазғаныңыз</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CaseList</name>
    <message>
        <source>Disputes</source>
        <translation>Даулар</translation>
    </message>
    <message>
        <source>Your disputes cannot be shown</source>
        <translation>Дауларыңызды көрсету мүмкін болмады</translation>
    </message>
    <message>
        <source>Opening your disputes</source>
        <translation>Дауларыңыз ашылуда</translation>
    </message>
    <message>
        <source>No dispute is known here</source>
        <translation>Мұнда белгілі дау жоқ</translation>
    </message>
    <message>
        <source>An operation that was not yours can be reported all the same; the report waits here.</source>
        <translation>Өзіңіз жасамаған операция туралы бәрібір хабарлай аласыз; хабарлама осында күтіп тұрады.</translation>
    </message>
    <message>
        <source>You have no disputes</source>
        <translation>Сізде дау жоқ</translation>
    </message>
    <message>
        <source>When an operation was not yours, open it in the list of operations and press “This was not me”. The case then stands here, with its number and what the bank does about it.</source>
        <translation>Операцияны Сіз жасамасаңыз, оны операциялар тізімінен ашып, «Бұл менің операциям емес» түймесін басыңыз. Сонда өтініш нөмірімен және банктің әрекеттерімен осында көрсетіледі.</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Шағымдар</translation>
    </message>
    <message>
        <source>Your complaints cannot be shown</source>
        <translation>Шағымдарыңызды көрсету мүмкін болмады</translation>
    </message>
    <message>
        <source>Opening your complaints</source>
        <translation>Шағымдарыңыз ашылуда</translation>
    </message>
    <message>
        <source>No complaint is known here</source>
        <translation>Мұнда белгілі шағым жоқ</translation>
    </message>
    <message>
        <source>You can write a complaint all the same; it waits here.</source>
        <translation>Шағымды бәрібір жаза аласыз; ол осында күтіп тұрады.</translation>
    </message>
    <message>
        <source>You have no complaints</source>
        <translation>Сізде шағым жоқ</translation>
    </message>
    <message>
        <source>When the bank has done something wrong, write a complaint. It answers in writing within 30 calendar days, and the answer will stand here.</source>
        <translation>Банк бірдеңені дұрыс істемесе, шағым жазыңыз. Ол күнтізбелік 30 күн ішінде жазбаша жауап береді, жауап осында көрсетіледі.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CaseSteps</name>
    <message>
        <source>Received by the bank</source>
        <translation>Банк қабылдады</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Қаралуда</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Шешім қабылданды</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Жауап берілді</translation>
    </message>
    <message>
        <source>done</source>
        <translation>аяқталды</translation>
    </message>
    <message>
        <source>now</source>
        <translation>қазір</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>әлі жоқ</translation>
    </message>
    <message>
        <source>How far the bank is</source>
        <translation>Банк қай кезеңге жетті</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CaseThread</name>
    <message>
        <source>You</source>
        <translation>Сіз</translation>
    </message>
    <message>
        <source>The bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>The bank does not know of this message yet. It waits here and goes to the bank by itself.</source>
        <translation>Банк бұл хабарламаны әлі білмейді. Ол осында күтіп тұр, банкке өздігінен жіберіледі.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Хабарламалар</translation>
    </message>
    <message>
        <source>Write to the bank about this case</source>
        <translation>Осы өтініш туралы банкке жазу</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Хабарламаны жіберу</translation>
    </message>
    <message>
        <source>It goes to those who work on this case.</source>
        <translation>Хабарлама осы өтінішті қарайтын қызметкерлерге жетеді.</translation>
    </message>
    <message>
        <source>Write the message first; then you can send it.</source>
        <translation>Алдымен хабарламаны жазыңыз, содан кейін жібере аласыз.</translation>
    </message>
    <message>
        <source>The bank has decided, so it takes no more messages about this case.</source>
        <translation>Банк шешім қабылдады, сондықтан бұл өтініш бойынша хабарлама енді қабылданбайды.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::ClosingPage</name>
    <message>
        <source>Close without logging out?</source>
        <translation>Сеанстан шықпай жабасыз ба?</translation>
    </message>
    <message>
        <source>Closing locks the app: your data stay encrypted on this computer and the bank&apos;s session goes on for up to 12 hours. Logging out ends both. From now on closing the window locks the app without asking.</source>
        <translation>Терезені жапсаңыз, қосымша құлыпталады: деректеріңіз осы компьютерде шифрланған күйде қалады, ал банктегі сеанс 12 сағатқа дейін жалғасады. «Шығу» екеуін де аяқтайды. Бұдан былай терезені жапқанда қосымша сұрамай құлыпталады.</translation>
    </message>
    <message>
        <source>Log out and quit</source>
        <translation>Шығу және жабу</translation>
    </message>
    <message>
        <source>Ends the session and removes your data from this computer</source>
        <translation>Сеансты аяқтап, деректеріңізді осы компьютерден өшіреді</translation>
    </message>
    <message>
        <source>Lock the app and quit</source>
        <translation>Құлыптап жабу</translation>
    </message>
    <message>
        <source>Your data stay; the password opens them again</source>
        <translation>Деректеріңіз қалады, оларды пароль қайта ашады</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Қалу</translation>
    </message>
    <message>
        <source>Goes back without closing</source>
        <translation>Жаппай, алдыңғы бетке қайтарады</translation>
    </message>
    <message>
        <source>Not sent to the bank yet and lost by logging out: %1.</source>
        <translation>Банкке әлі жіберілмеген, шықсаңыз жоғалатын әрекет саны: %1.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CommandRow</name>
    <message>
        <source>Number of the operation at the bank: %1</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Операцияның банктегі нөмірі: %1</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Жасалған уақыты: %1</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Жауап келген уақыты: %1</translation>
    </message>
    <message>
        <source>It may be at the bank already, so it cannot be withdrawn any more.</source>
        <translation>Ол банкке жетіп үлгерген болуы мүмкін, сондықтан енді қайтарып алынбайды.</translation>
    </message>
    <message>
        <source>The bank knows of it. The number of the case appears here as soon as the bank tells it.</source>
        <translation>Банк бұдан хабардар. Банк өтініш нөмірін берген соң, ол осы жерде көрсетіледі.</translation>
    </message>
    <message>
        <source>Number of the case: %1. Name it when you call the bank.</source>
        <extracomment>%1 is a number such as D-2026-000123</extracomment>
        <translation>Өтініш нөмірі: %1. Банкке қоңырау шалғанда осы нөмірді айтыңыз.</translation>
    </message>
    <message>
        <source>The bank does not know of it yet.</source>
        <translation>Банк бұдан әлі бейхабар.</translation>
    </message>
    <message>
        <source>The bank has not taken this report.</source>
        <translation>Банк бұл хабарламаны қабылдамады.</translation>
    </message>
    <message>
        <source>Call the bank at once.</source>
        <extracomment>%1 is a phone number</extracomment>
        <translation>Банкке дереу қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>Call the bank at once: %1</source>
        <translation>Банкке дереу қоңырау шалыңыз: %1</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Қайтарып алу</translation>
    </message>
    <message>
        <source>The bank does not get it.</source>
        <translation>Ол банкке жіберілмейді.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::ComplaintForm</name>
    <message>
        <source>About the case %1: </source>
        <extracomment>%1 is a number such as D-2026-000123</extracomment>
        <translation>%1 нөмірлі өтініш туралы: </translation>
    </message>
    <message>
        <source>Choose above what it is about.</source>
        <translation>Жоғарыдан шағымның не туралы екенін таңдаңыз.</translation>
    </message>
    <message>
        <source>Write a complaint</source>
        <translation>Шағым жазу</translation>
    </message>
    <message>
        <source>Opens the form; sends nothing yet</source>
        <translation>Үлгіні ашады; әзірге ештеңе жіберілмейді</translation>
    </message>
    <message>
        <source>Complaint to the bank</source>
        <translation>Банкке шағым</translation>
    </message>
    <message>
        <source>The bank answers in writing within 30 calendar days of receiving the complaint. If you do not agree with the answer, you can go to court.</source>
        <translation>Банк шағымды алған күннен бастап күнтізбелік 30 күн ішінде жазбаша жауап береді. Жауаппен келіспесеңіз, сотқа жүгіне аласыз.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Шағым не туралы?</translation>
    </message>
    <message>
        <source>What happened, and what do you ask for?</source>
        <translation>Не болды және нені сұрайсыз?</translation>
    </message>
    <message>
        <source>Send the complaint</source>
        <translation>Шағымды жіберу</translation>
    </message>
    <message>
        <source>The bank gives it a number and has 30 calendar days to answer.</source>
        <translation>Банк шағымға нөмір беріп, күнтізбелік 30 күн ішінде жауап береді.</translation>
    </message>
    <message>
        <source>Write what happened; then you can send it.</source>
        <translation>Не болғанын жазыңыз, содан кейін жібере аласыз.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Sends nothing; what you wrote stays</source>
        <translation>Ештеңе жіберілмейді; жазғаныңыз сақталады</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::ConnectionPage</name>
    <message>
        <source>Asking who answers at the bank&apos;s address…</source>
        <translation>Банктің мекенжайында кім жауап беретіні тексерілуде…</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Әлі қосылған жоқ</translation>
    </message>
    <message>
        <source>Nobody was asked since the program was started. Press the button to look who answers at the bank&apos;s address.</source>
        <translation>Қосымша ашылғалы ешкіммен байланыспаған. Банктің мекенжайында кім жауап беретінін көру үшін батырманы басыңыз.</translation>
    </message>
    <message>
        <source>Nobody proved to be the bank here</source>
        <translation>Жауап берген сервердің банк екені дәлелденбеді</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>Уақыты: %1</translation>
    </message>
    <message>
        <source>This is the bank</source>
        <translation>Бұл – банк</translation>
    </message>
    <message>
        <source>The server proved it with its certificate, and nobody on the way can read along.</source>
        <translation>Сервер мұны сертификатымен дәлелдеді, жолда деректерді ешкім оқи алмайды.</translation>
    </message>
    <message>
        <source>Why you cannot sign in, and what to do</source>
        <translation>Неге кіре алмайсыз және не істеу керек</translation>
    </message>
    <message>
        <source>A program recognises its bank by keys that are good until a date. This edition&apos;s were good until %1, so it can no longer tell the bank from a fraudster, and sends nothing. Get a new edition of the program from the bank&apos;s own site below, never from a link in a message. What is stored on this computer can still be read.</source>
        <translation>Қосымша банкті белгілі бір күнге дейін жарамды кілттер арқылы таниды. Осы нұсқадағы кілттердің мерзімі өтті (%1). Енді қосымша банкті алаяқтан ажырата алмайды, сондықтан ештеңе жібермейді. Жаңа нұсқаны хабарламадағы сілтемеден емес, банктің төменде көрсетілген өз сайтынан жүктеп алыңыз. Осы компьютерде сақталғанды оқи бересіз.</translation>
    </message>
    <message>
        <source>a date that has passed</source>
        <translation>күні өтіп кеткен</translation>
    </message>
    <message>
        <source>The connection</source>
        <translation>Қосылым туралы</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Мекенжай</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Қорғау хаттамасы</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Шифр</translation>
    </message>
    <message>
        <source>Length of the session&apos;s key</source>
        <translation>Қосылым кілтінің ұзындығы</translation>
    </message>
    <message numerus="yes">
        <source>%n bits</source>
        <translation>
            <numerusform>%n бит</numerusform>
            <numerusform>%n бит</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s key</source>
        <translation>Сервердің кілті</translation>
    </message>
    <message>
        <source>The known keys are good until</source>
        <translation>Белгілі кілттердің мерзімі</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>басталуы: %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>аяқталуы: %1</translation>
    </message>
    <message>
        <source>The server&apos;s certificate</source>
        <translation>Сервердің сертификаты</translation>
    </message>
    <message>
        <source>Who vouches for it</source>
        <translation>Оған кім кепіл</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Иесі</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Кім берген</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Мерзімі</translation>
    </message>
    <message>
        <source>Fingerprint, SHA-256</source>
        <translation>Таңбасы, SHA-256</translation>
    </message>
    <message>
        <source>Connection with the bank</source>
        <translation>Банкке қосылым</translation>
    </message>
    <message>
        <source>Who answered at the bank&apos;s address, and how the way there is protected.</source>
        <translation>Банктің мекенжайында кім жауап берді және жол қалай қорғалған.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Қазір тексеру</translation>
    </message>
    <message>
        <source>Asks the bank&apos;s server to prove itself</source>
        <translation>Серверден шынымен банктікі екенін дәлелдеуді сұрайды</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::ContactCard</name>
    <message>
        <source>Copied</source>
        <translation>Көшірілді</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Көшіру</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <extracomment>%1 is a phone number or an address</extracomment>
        <translation>%1 көшіру</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Байланыс</translation>
    </message>
    <message>
        <source>How to reach %1. It can be read without a network too.</source>
        <extracomment>%1 is the bank&apos;s name</extracomment>
        <translation>%1: қалай хабарласуға болады. Желісіз де оқылады.</translation>
    </message>
    <message>
        <source>When something is wrong</source>
        <translation>Бірдеңе дұрыс болмаса</translation>
    </message>
    <message>
        <source>For everything else</source>
        <translation>Қалған мәселелер бойынша</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CustomerBanners</name>
    <message>
        <source>Sign in again</source>
        <translation>Қайта кіру</translation>
    </message>
    <message>
        <source>Call the bank</source>
        <translation>Банкке қоңырау шалу</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Не істеу керек</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Түсінікті</translation>
    </message>
    <message>
        <source>The password was set anew, so the bank raises no limit until: %1. It protects your money should someone else have your number.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Пароль жаңадан қойылды, сондықтан банк лимитті мына уақытқа дейін көтермейді: %1. Нөміріңіз біреудің қолына түссе, бұл ақшаңызды қорғайды.</translation>
    </message>
    <message>
        <source>These data are older than what this computer showed last, as after a restored copy. They are brought up to date as soon as the bank answers.</source>
        <translation>Бұл деректер осы компьютер соңғы көрсеткеннен ескі, сақтық көшірмеден қалпына келтірілген сияқты. Банк жауап бергенде бірден жаңарады.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Жаңарту</translation>
    </message>
    <message>
        <source>As you chose, nothing is kept on this computer: closing the window logs you out.</source>
        <translation>Таңдауыңыз бойынша бұл компьютерде ештеңе сақталмайды: терезені жапсаңыз, сеанстан шығасыз.</translation>
    </message>
    <message>
        <source>Without the keychain of this computer only your password protects your data here. It was made harder to guess; a strong password does the rest.</source>
        <translation>Компьютердің кілттер бауы (жүйе құпияларды сақтайтын орын) болмағандықтан, мұндағы деректеріңізді тек пароль қорғайды. Оны табу қиындатылды; қалғаны парольдің мықтылығына байланысты.</translation>
    </message>
    <message>
        <source>The vault on this computer was damaged and was set aside. Sign in, and the bank sends your operations again.</source>
        <translation>Осы компьютердегі қойма зақымданып, бөлек қойылды. Кірсеңіз, банк операцияларыңызды қайта жібереді.</translation>
    </message>
    <message>
        <source>The vault on this computer was damaged and was set aside. The bank is sending your operations again.</source>
        <translation>Осы компьютердегі қойма зақымданып, бөлек қойылды. Банк операцияларыңызды қайта жіберіп жатыр.</translation>
    </message>
    <message>
        <source>What you had not sent yet is kept.</source>
        <translation>Банкке әлі жіберілмеген әрекеттеріңіз сақталды.</translation>
    </message>
    <message>
        <source>What you had done without the bank could not be read any more and was not sent. Please look through your operations and do it again; for what is urgent, call the bank.</source>
        <translation>Банкпен байланыссыз жасаған әрекеттеріңізді оқу мүмкін болмады, олар жіберілмеді. Операцияларыңызды қарап шығып, сол әрекеттерді қайталаңыз; шұғыл болса, банкке қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>It is not known whether the bank has your new password; the app on this computer opens with the old one. Change the password again: the same new password settles it.</source>
        <translation>Жаңа пароліңіздің банкте бар-жоғы белгісіз; осы компьютердегі қосымшаны ескісі ашады. Парольді қайта өзгертіңіз: дәл сол жаңа парольді қойсаңыз, бәрі орнына келеді.</translation>
    </message>
    <message>
        <source>The bank has your new password, but the app on this computer may still open with the old one. Change the password again and choose the same new one.</source>
        <translation>Жаңа пароліңіз банкте бар, бірақ осы компьютердегі қосымшаны әлі ескісі ашуы мүмкін. Парольді қайта өзгертіп, дәл сол жаңа парольді қойыңыз.</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Баптауларды ашу</translation>
    </message>
    <message>
        <source>The bank has not taken your report that an operation was not yours.</source>
        <translation>Банк өзіңіз жасамаған операция туралы хабарламаңызды қабылдамады.</translation>
    </message>
    <message>
        <source>Call the bank at once.</source>
        <extracomment>%1 is a phone number</extracomment>
        <translation>Банкке дереу қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>Call the bank at once: %1</source>
        <translation>Банкке дереу қоңырау шалыңыз: %1</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CustomerPages</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n оқылмаған</numerusform>
            <numerusform>%n оқылмаған</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Операциялар</translation>
    </message>
    <message>
        <source>Accepted and declined operations</source>
        <translation>Қабылданған және қабылданбаған операциялар</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Қауіпсіздік</translation>
    </message>
    <message>
        <source>Reminders that protect your money</source>
        <translation>Ақшаңызды қорғайтын еске салулар</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Байланыс</translation>
    </message>
    <message>
        <source>How to reach the bank</source>
        <translation>Банкпен қалай хабарласуға болады</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Password, devices, language, locking</source>
        <translation>Пароль, құрылғылар, тіл, құлыптау</translation>
    </message>
    <message>
        <source>Refused by the bank: %1.</source>
        <extracomment>%1 is what was asked of the bank, such as &quot;Note on an operation&quot;</extracomment>
        <translation>Банк қабылдамады: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n not answered by the bank yet</source>
        <translation>
            <numerusform>Банк әлі жауап бермеген %n сұрау</numerusform>
            <numerusform>Банк әлі жауап бермеген %n сұрау</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Сұраулар</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карталар</translation>
    </message>
    <message>
        <source>Limits, switches, blocking a card</source>
        <translation>Лимиттер, рұқсаттар, картаны бұғаттау</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Басты бет</translation>
    </message>
    <message>
        <source>Accounts, today&apos;s operations, spending of the month</source>
        <translation>Шоттар, бүгінгі операциялар, айлық шығын</translation>
    </message>
    <message>
        <source>What you asked of the bank, its answers, disputes and complaints</source>
        <translation>Банктен сұрағандарыңыз, оның жауаптары, даулар мен шағымдар</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::DemoPhone</name>
    <message>
        <source>Demo phone: a message from the demo bank</source>
        <translation>Көрсетілім телефоны: көрсетілім банкінен хабарлама</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Жасыру</translation>
    </message>
    <message>
        <source>Hides the demo phone until the next message</source>
        <translation>Келесі хабарламаға дейін көрсетілім телефонын жасырады</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::DeviceList</name>
    <message>
        <source>Sign in again</source>
        <translation>Қайта кіру</translation>
    </message>
    <message>
        <source>How to reach the bank</source>
        <translation>Банкпен қалай хабарласуға болады</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Құрылғылар</translation>
    </message>
    <message>
        <source>Asking the bank for your devices…</source>
        <translation>Банктен құрылғыларыңыз сұралуда…</translation>
    </message>
    <message>
        <source>No other device is known to the bank as yours.</source>
        <translation>Банкке Сіздің басқа құрылғыңыз белгілі емес.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::DeviceRow</name>
    <message>
        <source>Signing the device out…</source>
        <translation>Құрылғының сеансы аяқталуда…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Осы компьютер</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>сеанс ашық</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>сеанс жабық</translation>
    </message>
    <message>
        <source>last used: %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>соңғы қолданылуы: %1</translation>
    </message>
    <message>
        <source>known since: %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>тіркелген күні: %1</translation>
    </message>
    <message>
        <source>Device without a name</source>
        <translation>Атауы жоқ құрылғы</translation>
    </message>
    <message>
        <source>End the session of this device? To come back it needs your password and a key from an SMS.</source>
        <translation>Бұл құрылғының сеансын аяқтайсыз ба? Қайта кіру үшін оған пароліңіз бен SMS-тегі кілт керек болады.</translation>
    </message>
    <message>
        <source>Remove this device? To come back it needs your password and a key from an SMS.</source>
        <translation>Бұл құрылғыны тізімнен өшіресіз бе? Қайта кіру үшін оған пароліңіз бен SMS-тегі кілт керек болады.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Сеансын аяқтау</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>Yes, sign out</source>
        <translation>Иә, аяқтау</translation>
    </message>
    <message>
        <source>Yes, remove</source>
        <translation>Иә, өшіру</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Removing the device…</source>
        <translation>Құрылғы тізімнен өшірілуде…</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::EmergencyPage</name>
    <message>
        <source>Emergency</source>
        <translation>Шұғыл көмек</translation>
    </message>
    <message>
        <source>Call first, read then. This page works without a network, too.</source>
        <translation>Алдымен қоңырау шалыңыз, содан кейін оқыңыз. Бұл бет желісіз де ашылады.</translation>
    </message>
    <message>
        <source>What has happened?</source>
        <translation>Не болды?</translation>
    </message>
    <message>
        <source>All contacts of the bank</source>
        <translation>Банктің барлық байланыс деректері</translation>
    </message>
    <message>
        <source>Shows every way to reach the bank</source>
        <translation>Банкке хабарласудың барлық жолын көрсетеді</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::ErrorBanner</name>
    <message>
        <source>Error</source>
        <translation>Қате</translation>
    </message>
    <message>
        <source>Show the connection</source>
        <translation>Қосылымды көрсету</translation>
    </message>
    <message>
        <source>Shows who answered at the bank&apos;s address</source>
        <translation>Банктің мекенжайында кім жауап бергенін көрсетеді</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::ExportPanel</name>
    <message>
        <source>The operations that are listed now</source>
        <translation>Қазір тізімде тұрған операциялар</translation>
    </message>
    <message>
        <source>A month of one account</source>
        <translation>Бір шоттың бір айы</translation>
    </message>
    <message>
        <source>What to save</source>
        <translation>Не сақталады</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Шот</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Айы</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Жылы</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Файл түрі</translation>
    </message>
    <message>
        <source>CSV: a table for Excel and other programs</source>
        <translation>CSV: Excel және басқа қосымшаларға арналған кесте</translation>
    </message>
    <message>
        <source>PDF: pages to read and to print</source>
        <translation>PDF: оқуға және басып шығаруға арналған беттер</translation>
    </message>
    <message>
        <source>Save operations as a file</source>
        <translation>Операцияларды файлға сақтау</translation>
    </message>
    <message>
        <source>Qorgan operations %1</source>
        <extracomment>the name of a file; %1 is a date</extracomment>
        <translation>Qorgan операциялары %1</translation>
    </message>
    <message>
        <source>Qorgan statement %1 account %2</source>
        <extracomment>the name of a file; %1 is a month such as 2026-11, %2 the end of an account&apos;s number</extracomment>
        <translation>Qorgan айлық тізімі %1, шот %2</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Операциялар</translation>
    </message>
    <message>
        <source>all</source>
        <translation>барлығы</translation>
    </message>
    <message>
        <source>Operations of one account in a month</source>
        <translation>Бір шоттың бір айдағы операциялары</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::FilterBar</name>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Қабылданған</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Қабылданбаған</translation>
    </message>
    <message>
        <source>In process</source>
        <translation>Өңделуде</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Жаңа</translation>
    </message>
    <message>
        <source>Which operations to show</source>
        <translation>Қандай операцияларды көрсету керек</translation>
    </message>
    <message>
        <source>Shows only these operations</source>
        <translation>Тек осы операцияларды көрсетеді</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::FirstRunPage</name>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Goes to the question before</source>
        <translation>Алдыңғы сұраққа қайтарады</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>Бәрібір жалғастыру</translation>
    </message>
    <message>
        <source>Opens a session that leaves nothing on this computer</source>
        <translation>Бұл компьютерде із қалдырмайтын сеанс ашады</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Еске салулар</translation>
    </message>
    <message>
        <source>Shows the safety reminders of this bank</source>
        <translation>Осы банктің қауіпсіздік жөніндегі еске салуларын көрсетеді</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Байланыс</translation>
    </message>
    <message>
        <source>Shows how to reach this bank</source>
        <translation>Осы банкпен қалай хабарласуға болатынын көрсетеді</translation>
    </message>
    <message>
        <source>My own computer</source>
        <translation>Өз компьютерім</translation>
    </message>
    <message>
        <source>Your data are kept here in an encrypted vault, so that you can read them without network. Only your password opens it.</source>
        <translation>Деректеріңіз осында шифрланған қоймада сақталады, оларды желісіз де оқисыз. Қойманы тек пароліңіз ашады.</translation>
    </message>
    <message>
        <source>Someone else&apos;s computer</source>
        <translation>Бөтен компьютер</translation>
    </message>
    <message>
        <source>At work, at a friend&apos;s, in a hotel. Nothing will be left on it.</source>
        <translation>Жұмыста, досыңызда, қонақүйде. Онда ештеңе қалмайды.</translation>
    </message>
    <message>
        <source>Whose computer is this?</source>
        <translation>Бұл кімнің компьютері?</translation>
    </message>
    <message>
        <source>You did not accept the policy, so nothing was kept on this computer. You can close the program or begin again.</source>
        <translation>Сіз саясатты қабылдамадыңыз, сондықтан бұл компьютерде ештеңе сақталмады. Қосымшаны жаба аласыз не қайта бастай аласыз.</translation>
    </message>
    <message>
        <source>Better use your own computer</source>
        <translation>Өз компьютеріңізді қолданған дұрыс</translation>
    </message>
    <message>
        <source>Someone else&apos;s computer may record what you type and show. If you can, wait until you are at your own. If you cannot: nothing is saved here, and closing the window logs you out.</source>
        <translation>Бөтен компьютер тергеніңіз бен экранды жазып алуы мүмкін. Мүмкін болса, өз компьютеріңізге жеткенше күтіңіз. Болмаса: мұнда ештеңе сақталмайды, терезені жапсаңыз, сеанстан шығасыз.</translation>
    </message>
    <message>
        <source>Sign in with phone and SMS key</source>
        <translation>Телефон мен SMS-кілт арқылы кіру</translation>
    </message>
    <message>
        <source>For trying out: no real money, no real customers</source>
        <translation>Байқап көруге арналған: шын ақша да, шын клиент те жоқ</translation>
    </message>
    <message>
        <source>No connection yet: reminders and contacts only</source>
        <translation>Әзірге қосылу мүмкін емес: тек еске салулар мен байланыс деректері</translation>
    </message>
    <message>
        <source>Which bank are you a customer of?</source>
        <translation>Қай банктің клиентісіз?</translation>
    </message>
    <message>
        <source>This bank offers this program no connection yet, so you cannot sign in. Its safety reminders and contacts are here, also without network. To see how everything works, go back and choose the demo bank.</source>
        <translation>Бұл банкке осы қосымша арқылы әзірге қосылу мүмкін емес, сондықтан кіре алмайсыз. Оның еске салулары мен байланыс деректері осында, желісіз де оқылады. Бәрі қалай жұмыс істейтінін көру үшін артқа қайтып, көрсетілім банкін таңдаңыз.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::FraudReport</name>
    <message>
        <source>This was not me</source>
        <translation>Бұл менің операциям емес</translation>
    </message>
    <message>
        <source>Shows what happens, then reports it to the bank</source>
        <translation>Не болатынын көрсетеді, содан кейін банкке хабарлайды</translation>
    </message>
    <message>
        <source>What should the bank know? You may leave it empty.</source>
        <translation>Банк нені білуі керек? Бос қалдыруға болады.</translation>
    </message>
    <message>
        <source>Report to the bank</source>
        <translation>Банкке хабарлау</translation>
    </message>
    <message>
        <source>The bank opens a case on this operation</source>
        <translation>Банк осы операция бойынша өтініш тіркейді</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Reports nothing; what you wrote stays</source>
        <translation>Ештеңе хабарланбайды; жазғаныңыз сақталады</translation>
    </message>
    <message>
        <source>The report was not kept. %1</source>
        <translation>Хабарлама сақталмады. %1</translation>
    </message>
    <message>
        <source>Report this operation as not yours?</source>
        <translation>Бұл операцияны Сіз жасамағаныңызды хабарлайсыз ба?</translation>
    </message>
    <message>
        <source>The bank opens a case with a number and examines the operation. If money is leaving your account now, call the bank as well: only a call stops it at once.</source>
        <translation>Банк өтінішіңізді нөмірмен тіркеп, операцияны тексереді. Егер шотыңыздан қазір ақша кетіп жатса, банкке қоңырау да шалыңыз: оны тек қоңырау бірден тоқтатады.</translation>
    </message>
    <message>
        <source>The bank does not know yet</source>
        <translation>Банк әлі білмейді</translation>
    </message>
    <message>
        <source>Your report is kept here and goes to the bank before everything else, as soon as it can be reached. Do not wait for that: call the bank now.</source>
        <translation>Хабарламаңыз осында сақталды және банкпен байланыс орнағанда бәрінен бұрын жіберіледі. Оны күтпеңіз: банкке қазір қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>The bank has your report</source>
        <translation>Банк хабарламаңызды алды</translation>
    </message>
    <message>
        <source>The bank did not take the report</source>
        <translation>Банк хабарламаны қабылдамады</translation>
    </message>
    <message>
        <source>Call the bank, or report the operation again.</source>
        <translation>Банкке қоңырау шалыңыз немесе операция туралы қайта хабарлаңыз.</translation>
    </message>
    <message>
        <source>Whether this operation was reported cannot be read</source>
        <translation>Бұл операция туралы хабарланған-хабарланбағанын оқу мүмкін болмады</translation>
    </message>
    <message>
        <source>The bank&apos;s number: %1</source>
        <translation>Банктің нөмірі: %1</translation>
    </message>
    <message>
        <source>Case number: %1.</source>
        <translation>Өтініш нөмірі: %1.</translation>
    </message>
    <message>
        <source>The bank answers by %1 at the latest.</source>
        <translation>Банк жауабының соңғы мерзімі: %1.</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Өтінішті ашу</translation>
    </message>
    <message>
        <source>Shows how far the bank is, and its messages</source>
        <translation>Банктің қай кезеңге жеткенін және хабарламаларын көрсетеді</translation>
    </message>
    <message>
        <source>The bank has decided on it.</source>
        <translation>Банк ол бойынша шешім қабылдады.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::GuideCard</name>
    <message>
        <source>Show the operations</source>
        <translation>Операцияларды көрсету</translation>
    </message>
    <message>
        <source>Show the requests</source>
        <translation>Сұрауларды көрсету</translation>
    </message>
    <message>
        <source>Password and devices</source>
        <translation>Пароль мен құрылғылар</translation>
    </message>
    <message>
        <source>Block the card here</source>
        <translation>Картаны осы жерде бұғаттау</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::HeaderBar</name>
    <message>
        <source>as of %1</source>
        <translation>%1 жағдай бойынша</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Қосылуда…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Байланыс бар</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Байланыс жоқ</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Қосылым қабылданбады</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Сеанс аяқталды</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Байланыс күйі</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Қайта кіру</translation>
    </message>
    <message>
        <source>Asks the bank for a new session</source>
        <translation>Банктен жаңа сеанс сұрайды</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Еске салулар</translation>
    </message>
    <message>
        <source>Shows the safety reminders of this bank</source>
        <translation>Осы банктің қауіпсіздік жөніндегі еске салуларын көрсетеді</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Шұғыл көмек</translation>
    </message>
    <message>
        <source>Emergency: %1</source>
        <translation>Шұғыл: %1</translation>
    </message>
    <message>
        <source>Lock the app</source>
        <translation>Қосымшаны құлыптау</translation>
    </message>
    <message>
        <source>Your data stay here, encrypted</source>
        <translation>Деректеріңіз осында шифрланған күйде қалады</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Шығу</translation>
    </message>
    <message>
        <source>Ends the session and removes your data from this computer</source>
        <translation>Сеансты аяқтап, деректеріңізді осы компьютерден өшіреді</translation>
    </message>
    <message>
        <source>Changes the language at once</source>
        <translation>Тілді бірден ауыстырады</translation>
    </message>
    <message>
        <source>No real money</source>
        <translation>Шын ақша жоқ</translation>
    </message>
    <message>
        <source>Shows who answers at the bank&apos;s address</source>
        <translation>Банктің мекенжайында кім жауап беретінін көрсетеді</translation>
    </message>
    <message>
        <source>Shows what to do and whom to call</source>
        <translation>Не істеу және кімге қоңырау шалу керегін көрсетеді</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::HistoryBar</name>
    <message>
        <source>Older operations are left for later. Search finds what is here: %1 of %2.</source>
        <translation>Бұрынғы операциялар кейінге қалдырылды. Іздеу жүктелгендері бойынша жүргізіледі: %2 ішінен %1.</translation>
    </message>
    <message>
        <source>Older operations are on their way. Search finds what is here: %1 of %2.</source>
        <translation>Бұрынғы операциялар жүктелуде. Іздеу жүктелгендері бойынша жүргізіледі: %2 ішінен %1.</translation>
    </message>
    <message>
        <source>Older operations follow once the bank can be reached. Search finds what is here: %1 of %2.</source>
        <translation>Бұрынғы операциялар банкпен байланыс қалпына келгенде жүктеледі. Іздеу жүктелгендері бойынша жүргізіледі: %2 ішінен %1.</translation>
    </message>
    <message>
        <source>Fetch them</source>
        <translation>Жүктеу</translation>
    </message>
    <message>
        <source>Leave for later</source>
        <translation>Кейінге қалдыру</translation>
    </message>
    <message>
        <source>Operations of today and those to come arrive all the same</source>
        <translation>Бүгінгі және жаңа операциялар бұрынғыдай түсе береді</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::HomePage</name>
    <message>
        <source>Home</source>
        <translation>Басты бет</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::InfoOverlay</name>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Goes back to the page before</source>
        <translation>Алдыңғы бетке қайтарады</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::LimitBar</name>
    <message>
        <source>on</source>
        <translation>қосулы</translation>
    </message>
    <message>
        <source>off</source>
        <translation>өшірулі</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::LogoutPage</name>
    <message>
        <source>Ending the session…</source>
        <translation>Сеанс аяқталуда…</translation>
    </message>
    <message>
        <source>The bank has ended the session, and nothing of it is left on this computer.</source>
        <translation>Банк сеансты аяқтады, бұл компьютерде одан ештеңе қалған жоқ.</translation>
    </message>
    <message>
        <source>Nothing of the session is left on this computer. The bank could not be told; there the session ends by itself within 12 hours at the latest.</source>
        <translation>Бұл компьютерде сеанстан ештеңе қалған жоқ. Банкке хабарлау мүмкін болмады; банктегі сеанс ең кеш дегенде 12 сағат ішінде өздігінен аяқталады.</translation>
    </message>
    <message>
        <source>You are logged out</source>
        <translation>Сіз шықтыңыз</translation>
    </message>
    <message>
        <source>Log out?</source>
        <translation>Шығасыз ба?</translation>
    </message>
    <message>
        <source>Logging out ends the session at the bank and removes your data from this computer. To leave for a short time, lock the app instead: the data stay, and only your password opens them.</source>
        <translation>Шықсаңыз, банктегі сеанс аяқталып, деректеріңіз осы компьютерден өшеді. Аз уақытқа кетсеңіз, қосымшаны құлыптаңыз: деректер қалады, оларды тек пароліңіз ашады.</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Шығу</translation>
    </message>
    <message>
        <source>Ends the session here and at the bank</source>
        <translation>Сеансты осында да, банкте де аяқтайды</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Қалу</translation>
    </message>
    <message>
        <source>Goes back without logging out</source>
        <translation>Сеанстан шықпай қайтарады</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Қайта кіру</translation>
    </message>
    <message>
        <source>Goes to the phone number</source>
        <translation>Телефон нөміріне апарады</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Қосымшаны жабу</translation>
    </message>
    <message>
        <source>Nothing of your data is left on this computer. The bank could not be told; the program does it at the next contact, and at the latest after 12 hours the session there ends by itself.</source>
        <translation>Бұл компьютерде деректеріңізден ештеңе қалған жоқ. Банкке хабарлау мүмкін болмады; байланыс пайда болғанда, қосымша мұны өзі істейді. Қалай болғанда да банктегі сеанс ең кеш дегенде 12 сағат ішінде өздігінен аяқталады.</translation>
    </message>
    <message>
        <source>Logging out ends the session at the bank. Nothing of it is left on this computer.</source>
        <translation>Шықсаңыз, банктегі сеанс аяқталады. Бұл компьютерде одан ештеңе қалмайды.</translation>
    </message>
    <message>
        <source>The app is locked, so it cannot tell whether something has not been sent to the bank yet. That would be lost.</source>
        <translation>Қосымша құлыптаулы, сондықтан банкке әлі жіберілмеген әрекет бар-жоғын айта алмайды. Болса, ол жоғалады.</translation>
    </message>
    <message numerus="yes">
        <source>Not sent to the bank yet and lost by logging out: %n.</source>
        <translation>
            <numerusform>Банкке әлі жіберілмеген, шықсаңыз жоғалатын әрекет саны: %n.</numerusform>
            <numerusform>Банкке әлі жіберілмеген, шықсаңыз жоғалатын әрекет саны: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remember my phone number on this computer for the next sign-in</source>
        <translation>Келесі жолы кіру үшін телефон нөмірім осы компьютерде сақталсын</translation>
    </message>
    <message>
        <source>The number lies in the keychain of this computer and is shown masked</source>
        <translation>Нөмір осы компьютердің кілттер бауында (жүйе құпияларды сақтайтын орында) сақталады және жасырылып көрсетіледі</translation>
    </message>
    <message>
        <source>It is not known whether the bank has your new password: if the old one does not sign you in, type the new one.</source>
        <translation>Жаңа пароліңіздің банкте бар-жоғы белгісіз: ескісімен кіре алмасаңыз, жаңасын теріңіз.</translation>
    </message>
    <message>
        <source>The bank has your new password: sign in with that one.</source>
        <translation>Жаңа пароліңіз банкте бар: сонымен кіріңіз.</translation>
    </message>
    <message>
        <source>The session is over, but the files could not be removed; whoever knows the password may still open them. Check the disk and log out again.</source>
        <translation>Сеанс аяқталды, бірақ файлдарды өшіру мүмкін болмады; парольді білетін адам оларды әлі аша алуы мүмкін. Дискіні тексеріп, қайта шығыңыз.</translation>
    </message>
    <message>
        <source>The session is over. Not every file could be removed; the program removes the rest when it starts again.</source>
        <translation>Сеанс аяқталды. Файлдардың бәрін өшіру мүмкін болмады; қалғанын қосымша қайта іске қосылғанда өшіреді.</translation>
    </message>
    <message>
        <source>Your data are still here</source>
        <translation>Деректеріңіз әлі осында</translation>
    </message>
    <message>
        <source>Not sent to the bank and lost: %1.</source>
        <translation>Банкке жіберілмей жоғалған әрекет саны: %1.</translation>
    </message>
    <message>
        <source>Your phone number could not be removed, because the keychain did not answer. To remove it, sign in once more and log out.</source>
        <translation>Кілттер бауы жауап бермегендіктен, телефон нөміріңізді өшіру мүмкін болмады. Оны өшіру үшін тағы бір рет кіріп, шығыңыз.</translation>
    </message>
    <message>
        <source>Log out again</source>
        <translation>Қайта шығу</translation>
    </message>
    <message>
        <source>Tries once more to remove your data</source>
        <translation>Деректеріңізді өшіруге тағы бір рет тырысады</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::LongTextField</name>
    <message numerus="yes">
        <source>%n characters too many</source>
        <translation>
            <numerusform>%n таңба артық: қысқартыңыз</numerusform>
            <numerusform>%n таңба артық: қысқартыңыз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters left</source>
        <translation>
            <numerusform>Тағы %n таңба жазуға болады</numerusform>
            <numerusform>Тағы %n таңба жазуға болады</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qorgan::ui::MainWindow</name>
    <message>
        <source>Show</source>
        <translation>Көрсету</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::MessageEditor</name>
    <message>
        <source>It was not sent, and your text is still here. %1</source>
        <translation>Жіберілмеді, жазғаныңыз осында сақталып тұр. %1</translation>
    </message>
    <message>
        <source>The bank did not take what you wrote. %1</source>
        <translation>Банк жазғаныңызды қабылдамады. %1</translation>
    </message>
    <message>
        <source>Make the text shorter to send it.</source>
        <translation>Жіберу үшін мәтінді қысқартыңыз.</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends it.</source>
        <translation>Ctrl+Enter жібереді.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::MonthChart</name>
    <message>
        <source>Spending by category</source>
        <translation>Санаттар бойынша шығын</translation>
    </message>
    <message>
        <source>Earlier month</source>
        <translation>Алдыңғы ай</translation>
    </message>
    <message>
        <source>Later month</source>
        <translation>Келесі ай</translation>
    </message>
    <message>
        <source>Spent: %1</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Жұмсалды: %1</translation>
    </message>
    <message>
        <source>Older operations are still on their way from the bank: sums of this month may grow.</source>
        <translation>Бұрынғы операциялар банктен әлі келіп жатыр: осы айдың сомалары өсуі мүмкін.</translation>
    </message>
    <message>
        <source>Operations before %1 are not kept on this computer. The settings say how long operations stay.</source>
        <translation>Бұл компьютерде мына күннен бұрынғы операциялар сақталмайды: %1. Операциялардың қанша уақыт сақталатыны баптауларда көрсетілген.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>Adding up this month.</source>
        <translation>Осы айдың шығыны есептеліп жатыр.</translation>
    </message>
    <message>
        <source>No money was spent in this month.</source>
        <translation>Бұл айда ақша жұмсалмаған.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::Navigator</name>
    <message>
        <source>The new password is set. Your other devices were signed out.</source>
        <translation>Жаңа пароль қойылды. Басқа құрылғыларыңыздағы сеанстар аяқталды.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::NewPasswordPage</name>
    <message>
        <source>Setting the new password…</source>
        <translation>Жаңа пароль қойылуда…</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>Жаңа пароль</translation>
    </message>
    <message>
        <source>Your number is confirmed. The birth date shows the bank that it is you.</source>
        <translation>Нөміріңіз расталды. Туған күніңіз арқылы банк Сізді таниды.</translation>
    </message>
    <message>
        <source>Your other devices are signed out. For 24 hours the bank raises no limit: someone who had taken over your number could not empty the account.</source>
        <translation>Басқа құрылғыларыңыздағы сеанстар аяқталады. Банк 24 сағат бойы лимитті көтермейді: нөміріңізді біреу иемденіп алса да, шотыңыздағы ақшаны түгел шығарып ала алмайды.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Goes back; the old password stays</source>
        <translation>Артқа қайтарады; ескі пароль қалады</translation>
    </message>
    <message>
        <source>Your number is confirmed. Choose the new password.</source>
        <translation>Нөміріңіз расталды. Жаңа парольді таңдаңыз.</translation>
    </message>
    <message>
        <source>Your other devices are signed out and need the new password. On this computer it opens your data from now on.</source>
        <translation>Басқа құрылғыларыңыздағы сеанстар аяқталып, оларға жаңа пароль керек болады. Осы компьютердегі деректеріңізді бұдан былай сол ашады.</translation>
    </message>
    <message>
        <source>Almost done</source>
        <translation>Аз қалды</translation>
    </message>
    <message>
        <source>The bank has your new password. Only this computer does not have it yet.</source>
        <translation>Жаңа пароліңіз банкте бар. Тек осы компьютерде әлі жоқ.</translation>
    </message>
    <message>
        <source>Mend what is said above and try again. Until then the app on this computer opens with the old password, while the bank wants the new one.</source>
        <translation>Жоғарыда көрсетілген ақауды жойып, қайталап көріңіз. Оған дейін осы компьютердегі қосымшаны ескі пароль ашады, ал банк жаңасын сұрайды.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Кейінірек</translation>
    </message>
    <message>
        <source>Goes back; here the old password stays</source>
        <translation>Артқа қайтарады; мұнда ескі пароль қалады</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>Set the new password</source>
        <translation>Жаңа парольді қою</translation>
    </message>
    <message>
        <source>Sends the new password to the bank</source>
        <translation>Жаңа парольді банкке жібереді</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Туған күні</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Жаңа пароль</translation>
    </message>
    <message>
        <source>The same password once more</source>
        <translation>Сол парольді тағы бір рет</translation>
    </message>
    <message>
        <source>How to reach the bank</source>
        <translation>Банкпен қалай хабарласуға болады</translation>
    </message>
    <message>
        <source>Shows the bank&apos;s numbers</source>
        <translation>Банктің нөмірлерін көрсетеді</translation>
    </message>
    <message>
        <source>It is not known whether the bank has the new password. Try again; the same new password settles it.</source>
        <translation>Жаңа парольдің банкте бар-жоғы белгісіз. Қайталап көріңіз; дәл сол жаңа парольді қойсаңыз, бәрі орнына келеді.</translation>
    </message>
    <message>
        <source>Goes back; which password the bank has stays unknown</source>
        <translation>Артқа қайтарады; банкте қай пароль тұрғаны белгісіз қалады</translation>
    </message>
    <message>
        <source>The bank has a new password that this computer did not get. Type the same one here to finish.</source>
        <translation>Банкте жаңа пароль бар, бірақ осы компьютер оны алмады. Аяқтау үшін мұнда дәл сол парольді теріңіз.</translation>
    </message>
    <message>
        <source>Goes back to the phone number</source>
        <translation>Телефон нөміріне қайтарады</translation>
    </message>
    <message>
        <source>Gives the new password to this computer</source>
        <translation>Жаңа парольді осы компьютерге береді</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::NoteEditor</name>
    <message>
        <source>Saved here. The bank will have it as soon as it can be reached.</source>
        <translation>Осында сақталды. Банкпен байланыс орнағанда, ол да алады.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Әлі сақталған жоқ</translation>
    </message>
    <message>
        <source>The bank did not take this note. %1</source>
        <translation>Банк бұл жазбаны қабылдамады. %1</translation>
    </message>
    <message>
        <source>The note was not saved. %1</source>
        <translation>Жазба сақталмады. %1</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Сіздің жазбаңыз</translation>
    </message>
    <message>
        <source>For yourself; the bank keeps it for all your devices. Empty removes it. Ctrl+Enter saves.</source>
        <translation>Өзіңіз үшін; банк оны барлық құрылғыларыңыз үшін сақтайды. Бос мәтін жазбаны өшіреді. Ctrl+Enter сақтайды.</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Жазбаны сақтау</translation>
    </message>
    <message>
        <source>Keeps the note here and sends it to the bank</source>
        <translation>Жазбаны осында сақтап, банкке жібереді</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Осы хабарландыруды жабу</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::OperationDetail</name>
    <message>
        <source>Choose an operation to see everything the bank told of it.</source>
        <translation>Банк хабарлағанның бәрін көру үшін операцияны таңдаңыз.</translation>
    </message>
    <message>
        <source>Details of the operation</source>
        <translation>Операция туралы толық мәлімет</translation>
    </message>
    <message>
        <source>Why it was declined</source>
        <translation>Бас тарту себебі</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Не істеу керек</translation>
    </message>
    <message>
        <source>The bank&apos;s number: %1</source>
        <translation>Банктің нөмірі: %1</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Күні мен уақыты</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Шот</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>How it was paid</source>
        <translation>Қалай төленді</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Орны</translation>
    </message>
    <message>
        <source>In the seller&apos;s currency</source>
        <translation>Сатушының валютасымен</translation>
    </message>
    <message>
        <source>Seller&apos;s category code (MCC)</source>
        <translation>Сатушы санатының коды (MCC)</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Сипаттамасы</translation>
    </message>
    <message>
        <source>Number at the bank</source>
        <translation>Банктегі нөмірі</translation>
    </message>
    <message>
        <source>Qorgan receipt %1</source>
        <extracomment>the name of a file; %1 is a date and a time</extracomment>
        <translation>Qorgan түбіртегі %1</translation>
    </message>
    <message>
        <source>Receipt (PDF)</source>
        <translation>Түбіртек (PDF)</translation>
    </message>
    <message>
        <source>Saves a page with all of this operation</source>
        <translation>Осы операцияның барлық мәліметі бар бетті сақтайды</translation>
    </message>
    <message>
        <source>Save the receipt as a file</source>
        <translation>Түбіртекті файлға сақтау</translation>
    </message>
    <message>
        <source>Somebody has tried whether this card answers: nothing was charged. Swindlers do so before they take money. If it was not you, block the card and call the bank.</source>
        <translation>Біреу осы картаның жұмыс істейтінін тексеріп көрді: ақша алынған жоқ. Алаяқтар ақша алмас бұрын осылай істейді. Бұл Сіз болмасаңыз, картаны бұғаттап, банкке қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Операцияның барысы</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Айырбас бағамы</translation>
    </message>
    <message>
        <source>Fee, part of the amount</source>
        <translation>Комиссия (соманың ішінде)</translation>
    </message>
    <message>
        <source>How the payer was recognised</source>
        <translation>Төлем қалай расталды</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::OperationListModel</name>
    <message>
        <source>Loading</source>
        <translation>Жүктелуде</translation>
    </message>
    <message>
        <source>new</source>
        <translation>жаңа</translation>
    </message>
    <message>
        <source>with your note</source>
        <translation>Сіздің жазбаңыз бар</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::OperationsPage</name>
    <message>
        <source>Operations</source>
        <translation>Операциялар</translation>
    </message>
    <message>
        <source>Search in operations</source>
        <translation>Операциялардан іздеу</translation>
    </message>
    <message>
        <source>List of operations</source>
        <translation>Операциялар тізімі</translation>
    </message>
    <message>
        <source>Newest first. Enter opens the details.</source>
        <translation>Ең жаңасы бірінші. Enter толық мәліметті ашады.</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Бәрін оқылған деп белгілеу</translation>
    </message>
    <message>
        <source>No operation is shown as new any more</source>
        <translation>Енді ешбір операция жаңа болып көрсетілмейді</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Тізімге қайту</translation>
    </message>
    <message numerus="yes">
        <source>New: %n</source>
        <translation>
            <numerusform>Жаңа: %n</numerusform>
            <numerusform>Жаңа: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was read from the bank yet.</source>
        <translation>Банктен әлі ештеңе оқылған жоқ.</translation>
    </message>
    <message>
        <source>What you see is as of: %1.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Көріп отырғаныңыз мына уақыттағы жағдай: %1.</translation>
    </message>
    <message>
        <source>The operations cannot be shown</source>
        <translation>Операцияларды көрсету мүмкін болмады</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>Opening your operations</source>
        <translation>Операцияларыңыз ашылуда</translation>
    </message>
    <message>
        <source>They are read from the vault on this computer.</source>
        <translation>Олар осы компьютердегі қоймадан оқылуда.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ештеңе табылмады</translation>
    </message>
    <message>
        <source>No operation matches this search and filter.</source>
        <translation>Бұл іздеу мен сүзгіге сай операция жоқ.</translation>
    </message>
    <message>
        <source>Show all operations</source>
        <translation>Барлық операцияны көрсету</translation>
    </message>
    <message>
        <source>The bank has blocked access</source>
        <translation>Банк қолжетімділікке тосқауыл қойды</translation>
    </message>
    <message>
        <source>How to reach the bank</source>
        <translation>Банкпен қалай хабарласуға болады</translation>
    </message>
    <message>
        <source>The bank did not answer as it should</source>
        <translation>Банк тиісінше жауап бермеді</translation>
    </message>
    <message>
        <source>No connection with the bank</source>
        <translation>Банкпен байланыс жоқ</translation>
    </message>
    <message>
        <source>The bank is sending your operations</source>
        <translation>Банк операцияларыңызды жіберіп жатыр</translation>
    </message>
    <message>
        <source>The newest come first. You may go on meanwhile.</source>
        <translation>Алдымен ең жаңалары келеді. Осы кезде жұмысты жалғастыра беріңіз.</translation>
    </message>
    <message>
        <source>No operations yet</source>
        <translation>Операциялар әлі жоқ</translation>
    </message>
    <message>
        <source>As soon as you pay or receive money, the operation appears here.</source>
        <translation>Төлем жасасаңыз не ақша түссе, операция бірден осында шығады.</translation>
    </message>
    <message>
        <source>No connection with the bank.</source>
        <translation>Банкпен байланыс жоқ.</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Еске салу</translation>
    </message>
    <message>
        <source>Shows what to do to stay safe</source>
        <translation>Қауіпсіз болу үшін не істеу керегін көрсетеді</translation>
    </message>
    <message>
        <source>Search: shop, place, card, note</source>
        <translation>Іздеу: дүкен, орын, карта, жазба</translation>
    </message>
    <message>
        <source>Finds shops, places, descriptions and your notes; Kazakh letters may be typed as Russian ones</source>
        <translation>Дүкендерді, орындарды, сипаттамаларды және жазбаларыңызды табады; қазақ әріптерін орысша теруге болады</translation>
    </message>
    <message>
        <source>I looked at today&apos;s</source>
        <translation>Бүгінгісін қарап шықтым</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Файлға сақтау…</translation>
    </message>
    <message>
        <source>Operations as a table or as pages to print</source>
        <translation>Операцияларды кесте немесе басып шығаратын беттер түрінде сақтайды</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::PasswordAdvice</name>
    <message numerus="yes">
        <source>At least %n characters</source>
        <translation>
            <numerusform>Кемінде %n таңба</numerusform>
            <numerusform>Кемінде %n таңба</numerusform>
        </translation>
    </message>
    <message>
        <source>A letter or a sign besides digits</source>
        <translation>Цифрдан бөлек әріп не белгі</translation>
    </message>
    <message>
        <source>Guessed at once</source>
        <translation>Бірден табылады</translation>
    </message>
    <message>
        <source>Easy to guess</source>
        <translation>Табу оңай</translation>
    </message>
    <message>
        <source>Could be stronger</source>
        <translation>Мықтырақ болғаны жөн</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Мықты</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Өте мықты</translation>
    </message>
    <message>
        <source>Strength: type a password</source>
        <translation>Мықтылығы: пароль теріңіз</translation>
    </message>
    <message>
        <source>met</source>
        <translation>орындалды</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>әлі жоқ</translation>
    </message>
    <message>
        <source>Rules for the password</source>
        <translation>Пароль ережелері</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::PasswordEntry</name>
    <message>
        <source>Only the number of characters typed is shown</source>
        <translation>Терілген таңбалардың саны ғана көрінеді</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on</source>
        <translation>Caps Lock қосулы сияқты</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::PasswordPage</name>
    <message>
        <source>Checking the password…</source>
        <translation>Пароль тексерілуде…</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Пароліңіз</translation>
    </message>
    <message>
        <source>You are registered with this bank already: sign in with your password.</source>
        <translation>Сіз бұл банкте тіркелгенсіз: пароліңізбен кіріңіз.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Кіру</translation>
    </message>
    <message>
        <source>Sends the password to the bank</source>
        <translation>Парольді банкке жібереді</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Басқа нөмір</translation>
    </message>
    <message>
        <source>Goes back to the phone number</source>
        <translation>Телефон нөміріне қайтарады</translation>
    </message>
    <message>
        <source>The bank takes your password again when the time is over. If you did not type the wrong passwords yourself, call the bank.</source>
        <translation>Уақыт біткенде банк пароліңізді қайта қабылдайды. Қате парольдерді терген Сіз болмасаңыз, банкке қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>How to reach the bank</source>
        <translation>Банкпен қалай хабарласуға болады</translation>
    </message>
    <message>
        <source>Shows the bank&apos;s numbers</source>
        <translation>Банктің нөмірлерін көрсетеді</translation>
    </message>
    <message>
        <source>Forgot the password?</source>
        <translation>Парольді ұмыттыңыз ба?</translation>
    </message>
    <message>
        <source>Sets a new password with a key from an SMS</source>
        <translation>SMS-тегі кілт арқылы жаңа пароль қояды</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::PhonePage</name>
    <message>
        <source>Asking the bank to send a key…</source>
        <translation>Банктен кілт сұралуда…</translation>
    </message>
    <message>
        <source>Your phone number</source>
        <translation>Телефон нөміріңіз</translation>
    </message>
    <message>
        <source>The bank sends a session key to it by SMS. The number is your login.</source>
        <translation>Банк осы нөмірге SMS арқылы сеанстық кілт жібереді. Нөмір – Сіздің логиніңіз.</translation>
    </message>
    <message>
        <source>Mobile number of Kazakhstan</source>
        <translation>Қазақстанның ұялы нөмірі</translation>
    </message>
    <message>
        <source>Type your own number only: whoever holds the phone gets the keys.</source>
        <translation>Тек өз нөміріңізді теріңіз: кілттер телефонды ұстаған адамға келеді.</translation>
    </message>
    <message>
        <source>Send the key</source>
        <translation>Кілт жіберу</translation>
    </message>
    <message>
        <source>The bank sends an SMS with a session key</source>
        <translation>Банк сеанстық кілті бар SMS жібереді</translation>
    </message>
    <message>
        <source>Choose another bank</source>
        <translation>Басқа банк таңдау</translation>
    </message>
    <message>
        <source>Goes back to the list of banks</source>
        <translation>Банктер тізіміне қайтарады</translation>
    </message>
    <message>
        <source>Back to my operations</source>
        <translation>Операцияларыма қайту</translation>
    </message>
    <message>
        <source>Shows what is stored on this computer</source>
        <translation>Осы компьютерде сақталғанды көрсетеді</translation>
    </message>
    <message>
        <source>Forgot the password?</source>
        <translation>Парольді ұмыттыңыз ба?</translation>
    </message>
    <message>
        <source>Sets a new password with a key from an SMS</source>
        <translation>SMS-тегі кілт арқылы жаңа пароль қояды</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>Жаңа пароль</translation>
    </message>
    <message>
        <source>The bank sends a session key by SMS to your number. With it and your birth date you set a new password.</source>
        <translation>Банк нөміріңізге SMS арқылы сеанстық кілт жібереді. Сол кілт пен туған күніңіз арқылы жаңа пароль қоясыз.</translation>
    </message>
    <message>
        <source>I remember the password</source>
        <translation>Пароль есімде</translation>
    </message>
    <message>
        <source>Goes back to signing in</source>
        <translation>Кіруге қайтарады</translation>
    </message>
    <message>
        <source>Back to unlocking</source>
        <translation>Қосымшаның құлпын ашуға қайту</translation>
    </message>
    <message>
        <source>Goes back to the password of this computer</source>
        <translation>Осы компьютердегі пароль бетіне қайтарады</translation>
    </message>
    <message>
        <source>The number used here last</source>
        <translation>Мұнда соңғы қолданылған нөмір</translation>
    </message>
    <message>
        <source>Use another number</source>
        <translation>Басқа нөмір енгізу</translation>
    </message>
    <message>
        <source>Lets you type a number</source>
        <translation>Нөмір теруге мүмкіндік береді</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::PolicyPage</name>
    <message>
        <source>In short and in plain words. You can use the program once you accept it.</source>
        <translation>Қысқаша, қарапайым тілмен. Қабылдаған соң қосымшаны қолдана аласыз.</translation>
    </message>
    <message>
        <source>Edition of %1</source>
        <translation>%1 күнгі редакция</translation>
    </message>
    <message>
        <source>I accept</source>
        <translation>Қабылдаймын</translation>
    </message>
    <message>
        <source>Accepts this edition of the policy</source>
        <translation>Саясаттың осы редакциясын қабылдайды</translation>
    </message>
    <message>
        <source>I do not accept</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Goes back; nothing is kept</source>
        <translation>Артқа қайтарады; ештеңе сақталмайды</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::RegistrationPage</name>
    <message>
        <source>Registering you with the bank…</source>
        <translation>Сізді банкке тіркеп жатырмыз…</translation>
    </message>
    <message>
        <source>A parent or guardian can ask the bank what is possible:</source>
        <translation>Ата-анаңыз не қамқоршыңыз не істеуге болатынын банктен сұрай алады:</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Тіркелу</translation>
    </message>
    <message>
        <source>Your number is confirmed. The bank needs a name, a birth date and a password.</source>
        <translation>Нөміріңіз расталды. Енді банкке атыңыз, туған күніңіз және пароль керек.</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>As in your identity document</source>
        <translation>Жеке куәліктегідей</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Туған күні</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Жаңа пароль</translation>
    </message>
    <message>
        <source>The same password once more</source>
        <translation>Сол парольді тағы бір рет</translation>
    </message>
    <message>
        <source>The number is my own: it is registered in my name and the phone is with me</source>
        <translation>Нөмір өзімдікі: менің атыма тіркелген, телефон қасымда</translation>
    </message>
    <message>
        <source>Without this statement the bank registers nobody</source>
        <translation>Бұл растаусыз банк ешкімді тіркемейді</translation>
    </message>
    <message>
        <source>I accept the privacy policy, edition of %1</source>
        <translation>Құпиялылық саясатын қабылдаймын, редакциясы: %1</translation>
    </message>
    <message>
        <source>Without it the program cannot be used</source>
        <translation>Онсыз қосымшаны қолдануға болмайды</translation>
    </message>
    <message>
        <source>Read the policy</source>
        <translation>Саясатты оқу</translation>
    </message>
    <message>
        <source>Hide the policy</source>
        <translation>Саясатты жасыру</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Тіркелу</translation>
    </message>
    <message>
        <source>Sends what you filled in to the bank</source>
        <translation>Толтырғаныңызды банкке жібереді</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Басқа нөмір</translation>
    </message>
    <message>
        <source>Goes back to the phone number</source>
        <translation>Телефон нөміріне қайтарады</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::ReminderCard</name>
    <message>
        <source>Show less</source>
        <translation>Қысқарту</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Неге?</translation>
    </message>
    <message>
        <source>What to do?</source>
        <translation>Не істеу керек?</translation>
    </message>
    <message>
        <source>Reminder: %1</source>
        <translation>Еске салу: %1</translation>
    </message>
    <message>
        <source>Next (%1 of %2)</source>
        <extracomment>%1 is the number of the reminder that is shown, %2 how many there are</extracomment>
        <translation>Келесі (%1/%2)</translation>
    </message>
    <message>
        <source>Shows the next reminder</source>
        <translation>Келесі еске салуды көрсетеді</translation>
    </message>
    <message>
        <source>Shows more of this reminder, or less again</source>
        <translation>Осы еске салуды толығырақ не қысқарақ көрсетеді</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::RequestList</name>
    <message>
        <source>Withdrawn: %1.</source>
        <extracomment>%1 is what was asked of the bank, such as &quot;Note on an operation&quot;</extracomment>
        <translation>Қайтарып алынды: %1.</translation>
    </message>
    <message>
        <source>Cannot be withdrawn any more: %1. It is on its way to the bank, or the bank has answered already.</source>
        <extracomment>%1 is what was asked of the bank, such as &quot;Note on an operation&quot;</extracomment>
        <translation>Енді қайтарып алынбайды: %1. Ол банкке жіберіліп жатыр немесе банк жауап беріп қойған.</translation>
    </message>
    <message>
        <source>Not withdrawn: %1.</source>
        <extracomment>%1 is what was asked of the bank, such as &quot;Note on an operation&quot;</extracomment>
        <translation>Қайтарып алынбады: %1.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Сұраулар</translation>
    </message>
    <message>
        <source>Your requests cannot be shown</source>
        <translation>Сұрауларыңызды көрсету мүмкін болмады</translation>
    </message>
    <message>
        <source>Opening your requests</source>
        <translation>Сұрауларыңыз ашылуда</translation>
    </message>
    <message>
        <source>Nothing waits for the bank</source>
        <translation>Банкке жіберілмеген ештеңе жоқ</translation>
    </message>
    <message>
        <source>What you ask of the bank meanwhile is kept here.</source>
        <translation>Осы кезде банктен не сұрасаңыз да, осында сақталады.</translation>
    </message>
    <message>
        <source>Nothing was asked of the bank yet</source>
        <translation>Банкке әзірге сұрау жоқ</translation>
    </message>
    <message>
        <source>Here you will see your notes on operations, the days you have looked through, the SMS setting, reports of operations that were not yours, complaints and messages: what waits, and what the bank has answered.</source>
        <translation>Мұнда операцияларға жазған жазбаларыңыз, қарап шыққан күндеріңіз, SMS баптауы, өзіңіз жасамаған операциялар туралы хабарламаларыңыз, шағымдарыңыз бен банкке жазғандарыңыз көрсетіледі: не күтіп тұрғаны және банк не деп жауап бергені.</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Әлі жауап берілмегендер</translation>
    </message>
    <message>
        <source>Answered in the last 30 days</source>
        <translation>Соңғы 30 күнде жауап берілгендер</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Сұраулар</translation>
    </message>
    <message>
        <source>Messages and requests</source>
        <translation>Хабарламалар мен сұраулар</translation>
    </message>
    <message>
        <source>What you asked of the bank from this computer, and what you and the bank write to each other. Without a network it waits here; you need not ask again.</source>
        <translation>Осы компьютерден банктен сұрағандарыңыз және банкпен жазысқан хабарламаларыңыз. Желі болмаса, олар осында күтіп тұрады; қайта сұраудың қажеті жоқ.</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Нені көрсету керек</translation>
    </message>
    <message>
        <source>What waits for the bank, and what it has answered</source>
        <translation>Банкке жіберілуін күтіп тұрғандар және банктің жауаптары</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Даулар</translation>
    </message>
    <message>
        <source>Operations that were not yours, and what the bank does about them</source>
        <translation>Өзіңіз жасамаған операциялар және банктің олар бойынша әрекеттері</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Шағымдар</translation>
    </message>
    <message>
        <source>What you complained of, and the bank&apos;s answers</source>
        <translation>Шағымдарыңыз және банктің жауаптары</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::RetentionCard</name>
    <message>
        <source>Operations that go from this computer: %1. Those from %2 on stay. The bank keeps all of them; choose a longer time to have them here again.</source>
        <translation>Осы компьютерден өшірілетін операциялар саны: %1. Қалатыны: %2 және одан кейінгілер. Банкте бәрі сақталады; қайтадан осында болсын десеңіз, ұзағырақ мерзімді таңдаңыз.</translation>
    </message>
    <message>
        <source>Leave them here</source>
        <translation>Қалдыру</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 жыл</translation>
    </message>
    <message>
        <source>3 years</source>
        <translation>3 жыл</translation>
    </message>
    <message>
        <source>5 years</source>
        <translation>5 жыл</translation>
    </message>
    <message>
        <source>All operations that the bank has told of stay here.</source>
        <translation>Банк хабарлаған барлық операция осында сақталады.</translation>
    </message>
    <message>
        <source>Operations from %1 on stay here.</source>
        <translation>Осында сақталатын операциялар: %1 және одан кейінгі.</translation>
    </message>
    <message>
        <source>Older operations go as soon as the bank has answered.</source>
        <translation>Ескі операциялар банк жауап берген соң өшіріледі.</translation>
    </message>
    <message>
        <source>How long operations stay here</source>
        <translation>Операциялар осында қанша уақыт сақталады</translation>
    </message>
    <message>
        <source>Search and lists work without network on what is on this computer. Older operations stay at the bank.</source>
        <translation>Іздеу мен тізімдер осы компьютердегі операциялармен желісіз де жұмыс істейді. Одан ескілері банкте сақталады.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::ReviewBar</name>
    <message>
        <source>That you looked at these was not kept. %1</source>
        <translation>Қарап шыққаныңыз сақталмады. %1</translation>
    </message>
    <message>
        <source>%1: you looked at all of them.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>%1: Сіз бәрін қарап шықтыңыз.</translation>
    </message>
    <message>
        <source>The bank will hear of it as soon as it can be reached.</source>
        <translation>Банкпен байланыс орнағанда, ол бұл туралы біледі.</translation>
    </message>
    <message>
        <source>%1. Accepted: %2, declined: %3.</source>
        <extracomment>%1 is a day, %2 and %3 are numbers of operations</extracomment>
        <translation>%1. Қабылданған: %2, қабылданбаған: %3.</translation>
    </message>
    <message>
        <source>New ones came after you looked.</source>
        <translation>Қарап шыққаныңыздан кейін жаңалары келді.</translation>
    </message>
    <message>
        <source>I looked at these</source>
        <translation>Қарап шықтым</translation>
    </message>
    <message>
        <source>Tells the bank that you know of the operations of this day</source>
        <translation>Осы күннің операцияларын білетініңізді банкке хабарлайды</translation>
    </message>
    <message>
        <source>Review of the day</source>
        <translation>Күнді қарап шығу</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Бүгінге оралу</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier days were not looked at yet.</source>
        <translation>
            <numerusform>Алдыңғы %n күн әлі қаралған жоқ.</numerusform>
            <numerusform>Алдыңғы %n күн әлі қаралған жоқ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show: %1</source>
        <extracomment>%1 is a day such as Yesterday or 14 November</extracomment>
        <translation>Көрсету: %1</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::SafetyPage</name>
    <message>
        <source>Safety</source>
        <translation>Қауіпсіздік</translation>
    </message>
    <message>
        <source>What keeps your money safe. It can be read without a network too.</source>
        <translation>Ақшаңызды не қорғайды. Желісіз де оқылады.</translation>
    </message>
    <message>
        <source>Search: SMS, card, site</source>
        <translation>Іздеу: SMS, карта, сайт</translation>
    </message>
    <message>
        <source>Search in reminders</source>
        <translation>Еске салулардан іздеу</translation>
    </message>
    <message>
        <source>Kazakh letters may be typed as Russian ones</source>
        <translation>Қазақ әріптерін орысша әріппен теруге болады</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ештеңе табылмады</translation>
    </message>
    <message>
        <source>No reminder holds these words. Try another word or a shorter one.</source>
        <translation>Бұл сөздер ешбір еске салуда жоқ. Басқа не қысқарақ сөз теріп көріңіз.</translation>
    </message>
    <message>
        <source>Show all reminders</source>
        <translation>Барлық еске салуды көрсету</translation>
    </message>
    <message>
        <source>What the bank says it does</source>
        <translation>Банк не істейтінін айтады</translation>
    </message>
    <message>
        <source>These are the bank&apos;s own promises; this program cannot check them.</source>
        <translation>Бұл – банктің өз уәдесі; қосымша оларды тексере алмайды.</translation>
    </message>
    <message>
        <source>Is this the bank? Show the connection</source>
        <translation>Бұл банк пе? Қосылымды көрсету</translation>
    </message>
    <message>
        <source>Shows who answers at the bank&apos;s address</source>
        <translation>Банктің мекенжайында кім жауап беретінін көрсетеді</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::SavePanel</name>
    <message>
        <source>Choose a folder</source>
        <translation>Қалтаны таңдаңыз</translation>
    </message>
    <message>
        <source>The operations are being counted</source>
        <translation>Операциялар саналып жатыр</translation>
    </message>
    <message>
        <source>The file is being finished</source>
        <translation>Файл аяқталып жатыр</translation>
    </message>
    <message>
        <source>Saved so far: %1 of %2</source>
        <extracomment>%1 and %2 are numbers of operations</extracomment>
        <translation>Сақталғаны: %1, барлығы %2</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Сақталды: %1</translation>
    </message>
    <message>
        <source>Stopped. No file was left behind.</source>
        <translation>Тоқтатылды. Ешқандай файл қалған жоқ.</translation>
    </message>
    <message>
        <source>There are no such operations, so nothing was saved. Choose others.</source>
        <translation>Мұндай операция жоқ, сондықтан ештеңе сақталмады. Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>These are too many operations for a PDF: %1. Choose CSV, or fewer operations by search, filter or month.</source>
        <extracomment>%1 is a number of operations</extracomment>
        <translation>PDF үшін операция тым көп: %1. CSV түрін таңдаңыз немесе іздеу, сүзгі не ай арқылы азайтыңыз.</translation>
    </message>
    <message>
        <source>There is such a file already: %1. Type another name, or replace it.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Мұндай файл бар: %1. Басқа атау жазыңыз немесе оны ауыстырыңыз.</translation>
    </message>
    <message>
        <source>This folder does not exist. Choose another one.</source>
        <translation>Мұндай қалта жоқ. Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>What bears this name is no file. Type another name.</source>
        <translation>Бұл атау файлға тиесілі емес. Басқа атау жазыңыз.</translation>
    </message>
    <message>
        <source>The file was not saved, and nothing of it was left behind. Another folder or disk may do.</source>
        <translation>Файл сақталмады, одан ештеңе қалған жоқ. Басқа қалтаны немесе дискіні таңдап көріңіз.</translation>
    </message>
    <message>
        <source>On someone else&apos;s computer nothing is saved: others could read the file when you have gone. Save it on your own computer.</source>
        <translation>Бөтен компьютерге ештеңе сақталмайды: Сіз кеткен соң файлды басқалар оқи алар еді. Оны өз компьютеріңізге сақтаңыз.</translation>
    </message>
    <message>
        <source>Folder and name of the file</source>
        <translation>Файлдың қалтасы мен атауы</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Қалтаны таңдау…</translation>
    </message>
    <message>
        <source>Shows the folders of this computer</source>
        <translation>Осы компьютердің қалталарын көрсетеді</translation>
    </message>
    <message>
        <source>The file will not be encrypted. Whoever uses this computer or gets a copy of the file can read it. Delete it when you no longer need it.</source>
        <translation>Файл шифрланбайды. Оны осы компьютерді пайдаланатын немесе файлдың көшірмесін алған адам оқи алады. Қажет болмаған кезде өшіріп тастаңыз.</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Файлды ауыстыру</translation>
    </message>
    <message>
        <source>What is in the file now will be gone</source>
        <translation>Файлда қазір бар мәлімет жоғалады</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Файлды сақтау</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Goes back; what is being saved is stopped</source>
        <translation>Артқа қайтады; сақталып жатқаны тоқтатылады</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::SessionKeyPage</name>
    <message>
        <source>until this key stops working</source>
        <translation>өткен соң бұл кілт жарамайды</translation>
    </message>
    <message>
        <source>The key has run out. Ask for a new one.</source>
        <translation>Кілттің мерзімі бітті. Жаңасын сұраңыз.</translation>
    </message>
    <message>
        <source>Send a new key</source>
        <translation>Жаңа кілт жіберу</translation>
    </message>
    <message>
        <source>New key in %1</source>
        <translation>Жаңа кілтке %1 қалды</translation>
    </message>
    <message>
        <source>Sends another key; the one before stops working</source>
        <translation>Басқа кілт жібереді; алдыңғысы жарамай қалады</translation>
    </message>
    <message>
        <source>Asking the bank to send a key…</source>
        <translation>Банктен кілт сұралуда…</translation>
    </message>
    <message>
        <source>Checking the key…</source>
        <translation>Кілт тексерілуде…</translation>
    </message>
    <message>
        <source>No SMS arrives?</source>
        <translation>SMS келмей жатыр ма?</translation>
    </message>
    <message>
        <source>Look whether the phone has signal and whether the number above is yours. If the SIM card suddenly stopped working or the phone is gone, ask your operator to block the SIM card at once, then tell the bank.</source>
        <translation>Телефонда байланыс бар-жоғын, жоғарыдағы нөмір өзіңіздікі екенін тексеріңіз. SIM-карта кенет істемей қалса не телефон жоғалса, операторыңыздан SIM-картаны дереу бұғаттауды сұраңыз, содан кейін банкке хабарлаңыз.</translation>
    </message>
    <message>
        <source>The bank&apos;s number: %1.</source>
        <translation>Банктің нөмірі: %1.</translation>
    </message>
    <message>
        <source>Key from the SMS</source>
        <translation>SMS-тегі кілт</translation>
    </message>
    <message>
        <source>It was sent to %1.</source>
        <translation>Ол мына нөмірге жіберілді: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Session key, %n digits</source>
        <translation>
            <numerusform>Сеанстық кілт, %n цифр</numerusform>
            <numerusform>Сеанстық кілт, %n цифр</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the number of digits typed is shown</source>
        <translation>Терілген цифрлардың саны ғана көрінеді</translation>
    </message>
    <message>
        <source>Time until the key stops working</source>
        <translation>Кілттің жарамдылығы бітуіне дейінгі уақыт</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Растау</translation>
    </message>
    <message>
        <source>Sends the key to the bank</source>
        <translation>Кілтті банкке жібереді</translation>
    </message>
    <message>
        <source>Change number</source>
        <translation>Нөмірді өзгерту</translation>
    </message>
    <message>
        <source>Goes back to the phone number</source>
        <translation>Телефон нөміріне қайтарады</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Goes back; nothing is changed</source>
        <translation>Артқа қайтарады; ештеңе өзгермейді</translation>
    </message>
    <message>
        <source>The phone is gone or the SIM is dead</source>
        <translation>Телефон жоқ немесе SIM-карта істемейді</translation>
    </message>
    <message>
        <source>Shows step by step what to do</source>
        <translation>Не істеу керегін қадамдап көрсетеді</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::SettingsPage</name>
    <message>
        <source>Asking the bank to send a key…</source>
        <translation>Банктен кілт сұралуда…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>It opens this app and signs you in at the bank. To change it, the bank sends a session key to your phone. Your other devices are signed out.</source>
        <translation>Ол осы қосымшаны ашуға және банкке кіруге қажет. Парольді өзгерту үшін банк телефоныңызға сеанстық кілт жібереді. Басқа құрылғыларыңыздағы сеанстар аяқталады.</translation>
    </message>
    <message>
        <source>It signs you in at the bank. To change it, the bank sends a session key to your phone. Your other devices are signed out.</source>
        <translation>Ол банкке кіруге қажет. Парольді өзгерту үшін банк телефоныңызға сеанстық кілт жібереді. Басқа құрылғыларыңыздағы сеанстар аяқталады.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Парольді өзгерту</translation>
    </message>
    <message>
        <source>The bank sends an SMS with a session key</source>
        <translation>Банк сеанстық кілті бар SMS жібереді</translation>
    </message>
    <message>
        <source>Nothing is stored on this computer: it is someone else&apos;s.</source>
        <translation>Бұл компьютерде ештеңе сақталмайды: ол бөтен компьютер.</translation>
    </message>
    <message>
        <source>As you chose, nothing is stored on this computer. What you see goes when you close the window.</source>
        <translation>Таңдауыңыз бойынша бұл компьютерде ештеңе сақталмайды. Көріп отырғаныңыз терезе жабылғанда жоғалады.</translation>
    </message>
    <message>
        <source>Your data lie here encrypted, and only your password opens them. This computer offered no keychain, so guessing was made harder instead: choose a strong password.</source>
        <translation>Деректеріңіз мұнда шифрланған, оларды тек пароліңіз ашады. Компьютерде кілттер бауы (жүйе құпияларды сақтайтын орын) болмағандықтан, парольді табу қиындатылды: мықты пароль таңдаңыз.</translation>
    </message>
    <message>
        <source>Your data lie here encrypted. Your password opens them together with a secret in the keychain of this computer: copied files are of no use elsewhere.</source>
        <translation>Деректеріңіз мұнда шифрланған. Оларды пароліңіз осы компьютердің кілттер бауындағы (жүйе құпияларды сақтайтын орындағы) құпиямен бірге ашады: көшірілген файлдар басқа жерде ашылмайды.</translation>
    </message>
    <message>
        <source>Protection of your data</source>
        <translation>Деректеріңізді қорғау</translation>
    </message>
    <message>
        <source>Show the connection</source>
        <translation>Қосылымды көрсету</translation>
    </message>
    <message>
        <source>Shows who answers at the bank&apos;s address</source>
        <translation>Банктің мекенжайында кім жауап беретінін көрсетеді</translation>
    </message>
    <message>
        <source>Lock or log out</source>
        <translation>Құлыптау не шығу</translation>
    </message>
    <message>
        <source>Locking keeps your data here, encrypted; the password opens them again, also without network. Logging out ends the session at the bank and removes your data from this computer.</source>
        <translation>Құлыптасаңыз, деректеріңіз осында шифрланған күйде қалады, оларды пароль желісіз де қайта ашады. Шықсаңыз, банктегі сеанс аяқталып, деректеріңіз осы компьютерден өшеді.</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Шығу</translation>
    </message>
    <message>
        <source>Logging out ends the session at the bank. Nothing of it is left on this computer.</source>
        <translation>Шықсаңыз, банктегі сеанс аяқталады. Бұл компьютерде одан ештеңе қалмайды.</translation>
    </message>
    <message>
        <source>Lock the app</source>
        <translation>Қосымшаны құлыптау</translation>
    </message>
    <message>
        <source>Your data stay here, encrypted</source>
        <translation>Деректеріңіз осында шифрланған күйде қалады</translation>
    </message>
    <message>
        <source>Ends the session and removes your data from this computer</source>
        <translation>Сеансты аяқтап, деректеріңізді осы компьютерден өшіреді</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>What you change here counts at once.</source>
        <translation>Мұнда өзгерткеніңіз бірден күшіне енеді.</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>Қосымшаны автоматты түрде құлыптау</translation>
    </message>
    <message>
        <source>Log out by itself</source>
        <translation>Автоматты түрде шығу</translation>
    </message>
    <message>
        <source>When nobody touches the app for a while, it locks itself; so it does when the computer sleeps, the screen is locked or another user comes.</source>
        <translation>Қосымша біраз уақыт қолданылмаса, өздігінен құлыпталады; компьютер ұйқы режиміне көшкенде, экран құлыпталғанда не басқа пайдаланушы кіргенде де солай.</translation>
    </message>
    <message>
        <source>When nobody touches the app for a while, it logs you out; so it does when the computer sleeps, the screen is locked or another user comes.</source>
        <translation>Қосымша біраз уақыт қолданылмаса, сеансты өздігінен аяқтайды; компьютер ұйқы режиміне көшкенде, экран құлыпталғанда не басқа пайдаланушы кіргенде де солай.</translation>
    </message>
    <message>
        <source>Minutes without a touch, 1 to 60</source>
        <translation>Неше минут әрекетсіздіктен кейін, 1–60</translation>
    </message>
    <message>
        <source>Your devices</source>
        <translation>Құрылғыларыңыз</translation>
    </message>
    <message>
        <source>Computers and phones that the bank knows as yours. Sign out what you no longer use; if one is not yours, sign it out and call the bank.</source>
        <translation>Банк Сіздікі деп білетін компьютерлер мен телефондар. Енді қолданбайтын құрылғыңыздың сеансын аяқтаңыз; құрылғы Сіздікі болмаса, сеансын аяқтап, банкке қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Changes the language at once</source>
        <translation>Тілді бірден ауыстырады</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::SiteCard</name>
    <message>
        <source>The site was opened in your browser.</source>
        <translation>Сайт браузеріңізде ашылды.</translation>
    </message>
    <message>
        <source>The browser did not start. Type the address in it yourself.</source>
        <translation>Браузер іске қосылмады. Мекенжайды өзіңіз теріңіз.</translation>
    </message>
    <message>
        <source>The bank&apos;s site</source>
        <translation>Банктің сайты</translation>
    </message>
    <message>
        <source>Open the bank&apos;s site</source>
        <translation>Банктің сайтын ашу</translation>
    </message>
    <message>
        <source>Open this address</source>
        <translation>Осы мекенжайды ашу</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Ашпау</translation>
    </message>
    <message>
        <source>Shows the address first</source>
        <translation>Алдымен мекенжайды көрсетеді</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::SmsNoticesCard</name>
    <message>
        <source>Without SMS you learn of an operation only when you look here. If somebody else uses your card, you may notice it too late to stop it.</source>
        <translation>SMS болмаса, операция туралы осында қарағанда ғана білесіз. Картаңызды бөгде біреу пайдаланса, оны тоқтатуға үлгермей қалуыңыз мүмкін.</translation>
    </message>
    <message>
        <source>Leave on</source>
        <translation>Қосулы қалсын</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>The bank has not told yet whether it sends you SMS. The switch appears here as soon as it has.</source>
        <translation>Банк Сізге SMS жіберетінін-жібермейтінін әлі айтқан жоқ. Айтқан соң, ауыстырып-қосқыш осы жерде пайда болады.</translation>
    </message>
    <message>
        <source>The bank has not heard of this change yet; until then everything stays as it was.</source>
        <translation>Банк бұл өзгерістен әлі хабардар емес; оған дейін бәрі бұрынғыша қалады.</translation>
    </message>
    <message>
        <source>SMS notices are off. Switch them on to learn at once of every operation.</source>
        <translation>SMS-хабарландырулар өшірулі. Әр операция туралы бірден білу үшін оларды қосыңыз.</translation>
    </message>
    <message>
        <source>SMS notices are on.</source>
        <translation>SMS-хабарландырулар қосулы.</translation>
    </message>
    <message>
        <source>SMS notices</source>
        <translation>SMS-хабарландырулар</translation>
    </message>
    <message>
        <source>Send me an SMS for each operation</source>
        <translation>Әр операция туралы SMS жіберілсін</translation>
    </message>
    <message>
        <source>An SMS of the bank for each operation with your money reaches you when this app is closed, too.</source>
        <translation>Ақшаңызбен жасалған әр операция туралы банктің SMS-і қосымша жабық тұрғанда да келеді.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::StartingPage</name>
    <message>
        <source>Opening…</source>
        <translation>Ашылуда…</translation>
    </message>
    <message>
        <source>Locking the app…</source>
        <translation>Қосымша құлыпталуда…</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>Жабылуда…</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Бір сәт</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>Choose another bank</source>
        <translation>Басқа банк таңдау</translation>
    </message>
    <message>
        <source>Goes back to the list of banks</source>
        <translation>Банктер тізіміне қайтарады</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::TodayCard</name>
    <message>
        <source>Today</source>
        <translation>Бүгін</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>Барлық операция</translation>
    </message>
    <message>
        <source>Opens the list of operations</source>
        <translation>Операциялар тізімін ашады</translation>
    </message>
    <message>
        <source>Accepted: %1.</source>
        <translation>Қабылданды: %1.</translation>
    </message>
    <message>
        <source>Spent: %1.</source>
        <extracomment>%1 is an amount, or several with a comma between them</extracomment>
        <translation>Жұмсалды: %1.</translation>
    </message>
    <message>
        <source>Received: %1.</source>
        <translation>Түсті: %1.</translation>
    </message>
    <message>
        <source>Declined: %1.</source>
        <translation>Қабылданбады: %1.</translation>
    </message>
    <message>
        <source>Not taken: %1.</source>
        <translation>Алынбады: %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>Opening the operations of today.</source>
        <translation>Бүгінгі операциялар ашылып жатыр.</translation>
    </message>
    <message>
        <source>No operations today so far. What you pay or receive appears here.</source>
        <translation>Бүгін әзірге операция болған жоқ. Төлеген немесе түскен ақшаңыз осында көрінеді.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::UnlockPage</name>
    <message>
        <source>Unlocking the app…</source>
        <translation>Қосымшаның құлпы ашылуда…</translation>
    </message>
    <message>
        <source>The data kept here are as of: %1.</source>
        <translation>Мұндағы деректер мына уақыттағы жағдай: %1.</translation>
    </message>
    <message>
        <source>Unlock the app</source>
        <translation>Қосымшаның құлпын ашу</translation>
    </message>
    <message>
        <source>Your data are on this computer, encrypted. Opening them needs no network.</source>
        <translation>Деректеріңіз осы компьютерде шифрланған. Оларды ашуға желі керек емес.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Opens the vault on this computer</source>
        <translation>Осы компьютердегі қойманы ашады</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Шығу</translation>
    </message>
    <message>
        <source>Removes your data from this computer and ends the session at the bank</source>
        <translation>Деректеріңізді осы компьютерден өшіріп, банктегі сеансты аяқтайды</translation>
    </message>
    <message>
        <source>After unlocking, the top of the window shows as of when the data are.</source>
        <translation>Қосымшаның құлпы ашылған соң деректердің қай уақыттағы екені терезенің жоғарғы жағында көрінеді.</translation>
    </message>
    <message>
        <source>Setting the damaged vault aside…</source>
        <translation>Зақымданған қойма бөлек қойылуда…</translation>
    </message>
    <message numerus="yes">
        <source>Tries left: %n.</source>
        <translation>
            <numerusform>Қалған талпыныс: %n.</numerusform>
            <numerusform>Қалған талпыныс: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you can do meanwhile</source>
        <translation>Осы кезде не істей аласыз</translation>
    </message>
    <message>
        <source>Wait: the app takes your password again when the time is over. If you do not remember the password, set a new one. If you did not type the wrong passwords yourself, call the bank.</source>
        <translation>Күтіңіз: уақыт біткенде қосымша пароліңізді қайта қабылдайды. Пароль есіңізде болмаса, жаңасын қойыңыз. Қате парольдерді терген Сіз болмасаңыз, банкке қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>What the keychain is</source>
        <translation>Кілттер бауы деген не</translation>
    </message>
    <message>
        <source>The keychain is where the system of this computer keeps secrets; a part of the key to your data lies there. It usually opens when you sign in to the computer. Your data and what you typed are unharmed.</source>
        <translation>Кілттер бауы – осы компьютердің жүйесі құпияларды сақтайтын орын; деректеріңіз кілтінің бір бөлігі сонда жатыр. Ол әдетте компьютерге кіргенде ашылады. Деректеріңіз де, тергеніңіз де орнында.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Не істей аласыз</translation>
    </message>
    <message>
        <source>No password opens these files any more. They can be set aside; then sign in with your phone number, and the bank sends your operations again. Notes and anything not yet sent to the bank are lost.</source>
        <translation>Бұл файлдарды енді ешбір пароль ашпайды. Оларды бөлек қоюға болады; содан кейін телефон нөміріңізбен кіріңіз, банк операцияларыңызды қайта жібереді. Жазбалар мен банкке әлі жіберілмеген әрекеттер жоғалады.</translation>
    </message>
    <message>
        <source>Set aside and sign in again</source>
        <translation>Бөлек қойып, қайта кіру</translation>
    </message>
    <message>
        <source>Moves the damaged files away and goes to the phone number</source>
        <translation>Зақымданған файлдарды бөлек қойып, телефон нөміріне апарады</translation>
    </message>
    <message>
        <source>The app has locked itself.</source>
        <translation>Қосымша өздігінен құлыпталды.</translation>
    </message>
    <message>
        <source>How to reach the bank</source>
        <translation>Банкпен қалай хабарласуға болады</translation>
    </message>
    <message>
        <source>Shows the bank&apos;s numbers</source>
        <translation>Банктің нөмірлерін көрсетеді</translation>
    </message>
    <message>
        <source>Forgot the password?</source>
        <translation>Парольді ұмыттыңыз ба?</translation>
    </message>
    <message>
        <source>Sets a new password with a key from an SMS</source>
        <translation>SMS-тегі кілт арқылы жаңа пароль қояды</translation>
    </message>
    <message>
        <source>I changed it on another device</source>
        <translation>Парольді басқа құрылғыда өзгерттім</translation>
    </message>
    <message>
        <source>Signs in with the new password; what is stored here stays</source>
        <translation>Жаңа парольмен кіру; мұнда сақталғандар қалады</translation>
    </message>
    <message>
        <source>Changing your password was not finished. If the old one does not open the app, type the new one.</source>
        <translation>Парольді өзгерту аяқталмады. Қосымшаны ескі пароль ашпаса, жаңасын теріңіз.</translation>
    </message>
    <message>
        <source>Changing your password was not finished. The app on this computer opens with the old one.</source>
        <translation>Парольді өзгерту аяқталмады. Осы компьютердегі қосымшаны ескі пароль ашады.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::VaultChoicePage</name>
    <message>
        <source>Opening your data with the old password…</source>
        <translation>Деректеріңіз ескі парольмен ашылуда…</translation>
    </message>
    <message>
        <source>How shall your data be protected?</source>
        <translation>Деректеріңіз қалай қорғалсын?</translation>
    </message>
    <message>
        <source>The bank has let you in. A part of the key to your data belongs into the keychain, where the system of this computer keeps secrets, but it does not answer.</source>
        <translation>Банкке кірдіңіз. Деректеріңіз кілтінің бір бөлігі кілттер бауында, яғни осы компьютердің жүйесі құпияларды сақтайтын орында тұруға тиіс, бірақ ол жауап бермейді.</translation>
    </message>
    <message>
        <source>The vault here cannot be opened</source>
        <translation>Мұндағы қойма ашылмай тұр</translation>
    </message>
    <message>
        <source>The bank has let you in. The vault on this computer needs its part of the key from the keychain, and does not get it.</source>
        <translation>Банкке кірдіңіз. Осы компьютердегі қоймаға кілттің кілттер бауындағы (жүйе құпияларды сақтайтын орындағы) бөлігі керек, бірақ ол берілмеді.</translation>
    </message>
    <message>
        <source>Your old password once more</source>
        <translation>Ескі пароліңіз тағы бір рет керек</translation>
    </message>
    <message>
        <source>The bank has let you in with the new password. The data on this computer were closed with the old one.</source>
        <translation>Банкке жаңа парольмен кірдіңіз. Осы компьютердегі деректер ескі парольмен қорғалған.</translation>
    </message>
    <message>
        <source>Someone else&apos;s data are here</source>
        <translation>Мұнда басқа адамның деректері бар</translation>
    </message>
    <message>
        <source>The vault on this computer belongs to another customer of the bank. It was not touched.</source>
        <translation>Осы компьютердегі қойма банктің басқа клиентінікі. Ол өзгерген жоқ.</translation>
    </message>
    <message>
        <source>Almost done</source>
        <translation>Аз қалды</translation>
    </message>
    <message>
        <source>The bank has let you in with the new password. Only the data on this computer are still closed with the old one.</source>
        <translation>Банкке жаңа парольмен кірдіңіз. Тек осы компьютердегі деректер әлі ескі парольмен қорғалған.</translation>
    </message>
    <message>
        <source>Your data cannot be kept here</source>
        <translation>Деректеріңізді мұнда сақтау мүмкін болмай тұр</translation>
    </message>
    <message>
        <source>The bank has let you in, but the vault on this computer could not be made or opened.</source>
        <translation>Банкке кірдіңіз, бірақ осы компьютердегі қойманы жасау не ашу мүмкін болмады.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>Mend what is said above first.</source>
        <translation>Алдымен жоғарыда көрсетілген ақауды жойыңыз.</translation>
    </message>
    <message>
        <source>Open the keychain of the system first.</source>
        <translation>Алдымен жүйенің кілттер бауын ашыңыз.</translation>
    </message>
    <message>
        <source>Protect with the password alone</source>
        <translation>Тек парольмен қорғау</translation>
    </message>
    <message>
        <source>Your password is made harder to guess in return, so unlocking takes longer. Whoever copies the files of this computer needs nothing but the password: choose a strong one.</source>
        <translation>Оның орнына парольді табу қиындатылады, сондықтан қосымшаның құлпын ашу ұзағырақ болады. Осы компьютердің файлдарын көшіріп алған адамға парольден басқа ештеңе керек емес: мықтысын таңдаңыз.</translation>
    </message>
    <message>
        <source>Fill anew from the bank</source>
        <translation>Банктен қайта жүктеу</translation>
    </message>
    <message>
        <source>The vault on this computer is removed and your operations come from the bank again. Lost are your notes and marks, and anything not yet sent to the bank.</source>
        <translation>Осы компьютердегі қойма өшіріліп, операцияларыңыз банктен қайта келеді. Жазбаларыңыз бен белгілеріңіз, банкке әлі жіберілмеген әрекеттеріңіз жоғалады.</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>Солай қалдыру</translation>
    </message>
    <message>
        <source>The app on this computer opens with the old password until you change it; the bank wants the new one.</source>
        <translation>Өзгерткеніңізше осы компьютердегі қосымшаны ескі пароль ашады; банк жаңасын сұрайды.</translation>
    </message>
    <message>
        <source>Keep nothing on this computer</source>
        <translation>Бұл компьютерде ештеңе сақтамау</translation>
    </message>
    <message>
        <source>You see your data until you close the window, which logs you out. Next time you sign in with your phone number again.</source>
        <translation>Деректеріңізді терезені жапқанша көресіз, жапсаңыз, сеанстан шығасыз. Келесіде телефон нөміріңізбен қайта кіресіз.</translation>
    </message>
    <message>
        <source>Old password</source>
        <translation>Ескі пароль</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Мұндағыны сақтап қалу</translation>
    </message>
    <message>
        <source>Opens your data with the old password and gives them the new one</source>
        <translation>Деректеріңізді ескі парольмен ашып, жаңасын қояды</translation>
    </message>
    <message>
        <source>Sign in anew</source>
        <translation>Басынан кіру</translation>
    </message>
    <message>
        <source>Ends this session and goes back to the phone number</source>
        <translation>Бұл сеансты аяқтап, телефон нөміріне қайтарады</translation>
    </message>
</context>
</TS>
